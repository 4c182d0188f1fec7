/* Tells how a call ended. */
#include "call.h"

#include <stdio.h>

/* Names for the results that a caller meets on a bad line; the rest are told apart by their number and text. */
static const char *name_of(int result)
{
    switch (result) {
    case NO_RESULT: return "no-result";
    case T30_ERR_OK: return "ok";
    case T30_ERR_CEDTONE: return "endless-tone";
    case T30_ERR_T0_EXPIRED: return "no-first-contact";
    case T30_ERR_T1_EXPIRED: return "no-first-message";
    case T30_ERR_HDLC_CARRIER: return "endless-carrier";
    case T30_ERR_CANNOT_TRAIN: return "no-training";
    case T30_ERR_TX_BADDCS: return "bad-training-answer";
    case T30_ERR_TX_BADPG: return "cut-off-after-page";
    case T30_ERR_TX_GOTDCN: return "cut-off-at-start";
    case T30_ERR_TX_INVALRSP: return "invalid-answer-after-page";
    case T30_ERR_TX_NODIS: return "not-a-fax";
    case T30_ERR_TX_PHBDEAD: return "no-training-answer";
    case T30_ERR_TX_PHDDEAD: return "no-answer-after-page";
    case T30_ERR_TX_T5EXP: return "receiver-not-ready";
    case T30_ERR_UNEXPECTED: return "unexpected-message";
    case T30_ERR_NORESSUPPORT: return "resolution-refused";
    case T30_ERR_NOSIZESUPPORT: return "size-refused";
    case T30_ERR_RETRYDCN: return "retries-used-up";
    case T30_ERR_CALLDROPPED: return "call-dropped";
    default: return "other";
    }
}

static void print_text(const char *name, const char *text)
{
    printf("\"%s\":\"", name);
    for (; *text != '\0'; text++) {
        unsigned char letter = (unsigned char) *text;
        if (letter == '"' || letter == '\\')
            printf("\\%c", letter);
        else if (letter < 0x20 || letter > 0x7e)
            printf("\\u%04x", letter);
        else
            putchar(letter);
    }
    putchar('"');
}

void report(const call_t *call)
{
    const machine_t *caller = &call->caller, *answerer = &call->answerer;
    const t30_stats_t *sent = &caller->figures, *got = &answerer->figures;
    printf("{");
    print_text("result", name_of(caller->result));
    printf(",\"number\":%d,", caller->result);
    print_text("text", caller->result == NO_RESULT ? "No result" : t30_completion_code_to_str(caller->result));
    printf(",");
    print_text("answererResult", name_of(answerer->result));
    printf(",\"pagesConfirmed\":%d,\"pagesHeld\":%d,", sent->pages_tx, answerer->complete);
    printf("\"bitRate\":%d,\"errorCorrection\":%s,\"repeats\":%d,\"badRows\":%d,", sent->bit_rate,
           sent->error_correcting_mode ? "true" : "false", sent->error_correcting_mode_retries, got->bad_rows);
    print_text("callerHeard", caller->heard);
    printf(",");
    print_text("answererHeard", answerer->heard);
    printf(",\"lineSeconds\":%.2f}\n", (double) call->now / RATE);
}

