/*
 * One fax call, complete: two T.30 machines of spandsp, one that calls and one that answers, joined by a telephone line of 8,000
 * samples a second that is coded as G.711 both ways. Nothing waits for real time: a minute on the line takes a moment. One line
 * of JSON on standard output says how the call ended on both sides.
 *
 * Exit code: 0 the caller was told that all pages arrived; 1 it was told otherwise; 2 wrong use; 3 the call never ended.
 */
#include "call.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void note(machine_t *machine)
{
    const char *ident = t30_get_rx_ident(machine->t30);
    if (ident != NULL && *ident != '\0')
        snprintf(machine->heard, sizeof machine->heard, "%s", ident);
    t30_get_transfer_statistics(machine->t30, &machine->figures);
}

static int at_phase_b(t30_state_t *t30, void *user, int result)
{
    (void) t30;
    (void) result;
    note(user);
    return T30_ERR_OK;
}

/* Reached at the answering side when a page and the message that closes it are in, before the caller hears of it. */
static int at_phase_d(t30_state_t *t30, void *user, int result)
{
    (void) t30;
    (void) result;
    machine_t *machine = user;
    machine->complete++;
    note(machine);
    return T30_ERR_OK;
}

static void at_phase_e(t30_state_t *t30, void *user, int result)
{
    (void) t30;
    machine_t *machine = user;
    if (machine->result == NO_RESULT)
        machine->result = result;
    note(machine);
}

static void set_up(machine_t *machine, const plan_t *plan, bool calls)
{
    machine->result = NO_RESULT;
    machine->fax = fax_init(NULL, calls);
    if (machine->fax == NULL) {
        fprintf(stderr, "spandsp gave no fax machine\n");
        exit(EXIT_USAGE);
    }
    fax_set_transmit_on_idle(machine->fax, true);
    t30_state_t *t30 = machine->t30 = fax_get_t30_state(machine->fax);
    t30_set_supported_modems(t30, T30_SUPPORT_V27TER | T30_SUPPORT_V29 | (plan->no_v17 ? 0 : T30_SUPPORT_V17));
    t30_set_ecm_capability(t30, !plan->no_ecm);
    /* T.6 needs error correction: without it one bad bit would spoil the rest of a page. */
    t30_set_supported_compressions(t30, T30_SUPPORT_T4_1D_COMPRESSION | T30_SUPPORT_T4_2D_COMPRESSION
                                            | (plan->no_ecm ? 0 : T30_SUPPORT_T6_COMPRESSION));
    t30_set_supported_resolutions(t30, T30_SUPPORT_STANDARD_RESOLUTION | T30_SUPPORT_FINE_RESOLUTION
                                           | T30_SUPPORT_SUPERFINE_RESOLUTION);
    t30_set_supported_image_sizes(t30, T30_SUPPORT_215MM_WIDTH | T30_SUPPORT_US_LETTER_LENGTH
                                           | T30_SUPPORT_US_LEGAL_LENGTH | T30_SUPPORT_UNLIMITED_LENGTH);
    t30_set_tx_ident(t30, calls ? plan->caller : plan->answerer);
    if (calls) {
        t30_set_tx_page_header_tz(t30, plan->timezone);
        if (plan->header != NULL)
            t30_set_tx_page_header_info(t30, plan->header);
        t30_set_tx_file(t30, plan->send, -1, -1);
    } else {
        t30_set_rx_file(t30, plan->receive, -1);
    }
    t30_set_phase_b_handler(t30, at_phase_b, machine);
    t30_set_phase_d_handler(t30, at_phase_d, machine);
    t30_set_phase_e_handler(t30, at_phase_e, machine);
    if (plan->noise < 0)
        machine->noise = awgn_init_dbm0(NULL, (int) plan->seed * 2 + (calls ? 1001 : 1002), (float) plan->noise);
}

/* What a person sounds like to a modem: a wandering voice with overtones, in syllables, with pauses. Never twice a fax tone. */
static int16_t voice_sample(call_t *call, long at)
{
    static double phase, pitch = 130.0;
    if (at % 1600 == 0) {
        call->chance = call->chance * 1664525u + 1013904223u;
        pitch = 100.0 + (call->chance >> 16) % 90;
    }
    phase += 2.0 * M_PI * pitch / RATE;
    double syllable = fmax(0.0, sin(2.0 * M_PI * 3.1 * at / RATE));
    bool pause = (at / RATE) % 5 == 4;
    double sound = sin(phase) + 0.7 * sin(4.0 * phase) + 0.5 * sin(9.0 * phase) + 0.2 * sin(17.0 * phase);
    return pause ? 0 : (int16_t) (2600.0 * syllable * sound);
}

static void speak(call_t *call, machine_t *machine, int16_t block[BLOCK])
{
    int made = 0;
    if (call->plan.voice && machine == &call->answerer)
        for (; made < BLOCK; made++)
            block[made] = voice_sample(call, call->now + made);
    else
        made = fax_tx(machine->fax, block, BLOCK);
    memset(block + made, 0, sizeof(int16_t) * (size_t) (BLOCK - made));
}

/* What of a block comes out at the other end. */
static void carry(const call_t *call, machine_t *from, int16_t block[BLOCK])
{
    bool noisy = call->plan.noise < 0 && call->now >= (long) (call->plan.noise_from * RATE)
        && call->answerer.complete >= call->plan.noise_after;
    for (int i = 0; i < BLOCK; i++) {
        int16_t sample = call->silent ? 0 : ulaw_to_linear(linear_to_ulaw(block[i]));
        block[i] = noisy ? saturate(sample + awgn(from->noise)) : sample;
    }
}

static bool reached(int pages, double count)
{
    return count > 0 && pages >= count;
}

/* Faults come between two blocks: what was said in the last one has arrived, what follows has not. */
static void break_line(call_t *call)
{
    const plan_t *plan = &call->plan;
    if (reached(call->answerer.complete, plan->silence_after))
        call->silent = true;
    bool late = plan->hang_up_at > 0 && (double) call->now / RATE >= plan->hang_up_at;
    if (late || reached(call->answerer.complete, plan->hang_up_after)) {
        call->hung_up = true;
        t30_terminate(call->caller.t30);
        t30_terminate(call->answerer.t30);
    }
}

static bool is_over(const call_t *call)
{
    /* On a dead line, or where a person answered, only the caller is waited for. */
    bool answerer_done = call->answerer.result != NO_RESULT || call->plan.voice || call->silent;
    return call->hung_up || (call->caller.result != NO_RESULT && answerer_done);
}

static void hold(call_t *call)
{
    long limit = (long) (call->plan.limit * RATE);
    int16_t there[BLOCK], back[BLOCK];
    for (call->now = 0; call->now < limit && !is_over(call); call->now += BLOCK) {
        speak(call, &call->caller, there);
        speak(call, &call->answerer, back);
        carry(call, &call->caller, there);
        carry(call, &call->answerer, back);
        fax_rx(call->answerer.fax, there, BLOCK);
        fax_rx(call->caller.fax, back, BLOCK);
        break_line(call);
    }
    /* A machine that still waits writes what it has. */
    if (!call->hung_up)
        t30_terminate(call->answerer.t30);
}

int main(int count, char **words)
{
    static call_t call;
    call.plan = read_plan(count, words);
    TIFF *pages = TIFFOpen(call.plan.send, "r");
    if (pages == NULL)
        return EXIT_USAGE;
    TIFFClose(pages);
    call.chance = 1;
    set_up(&call.caller, &call.plan, true);
    set_up(&call.answerer, &call.plan, false);
    hold(&call);
    report(&call);
    fax_free(call.caller.fax);
    fax_free(call.answerer.fax);
    if (call.caller.result == NO_RESULT)
        return EXIT_ENDLESS;
    return call.caller.result == T30_ERR_OK ? EXIT_DELIVERED : EXIT_FAILED;
}
