/* Reads the command line of a call. */
#include "plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "t30-call --send pages.tif --receive tray.tif [--caller ident] [--answerer ident] [--header text] [--timezone TZ]\n"
    "         [--no-ecm] [--no-v17] [--voice] [--noise dBm0] [--noise-from seconds] [--noise-after pages] [--seed n]\n"
    "         [--hang-up-at seconds] [--hang-up-after pages] [--silence-after pages] [--limit seconds]\n";

/* One of the three is set: where the value goes tells its kind. */
typedef struct {
    const char *name;
    const char **text;
    double *amount;
    bool *flag;
} option_t;

static void refuse(const char *word)
{
    fprintf(stderr, "not understood: %s\n%s", word, usage);
    exit(EXIT_USAGE);
}

static double amount_of(const char *name, const char *text)
{
    char *end = NULL;
    double amount = strtod(text, &end);
    if (end == text || *end != '\0')
        refuse(name);
    return amount;
}

static void set(const option_t *option, const char *value)
{
    if (option->text != NULL)
        *option->text = value;
    else
        *option->amount = amount_of(option->name, value);
}

static const option_t *find(const option_t *options, const char *name)
{
    for (; options->name != NULL; options++)
        if (strcmp(options->name, name) == 0)
            return options;
    refuse(name);
    return NULL;
}

plan_t read_plan(int count, char **words)
{
    plan_t plan = { .caller = "", .answerer = "", .timezone = "UTC", .limit = 900 };
    const option_t options[] = {
        { .name = "--send", .text = &plan.send },
        { .name = "--receive", .text = &plan.receive },
        { .name = "--caller", .text = &plan.caller },
        { .name = "--answerer", .text = &plan.answerer },
        { .name = "--header", .text = &plan.header },
        { .name = "--timezone", .text = &plan.timezone },
        { .name = "--noise", .amount = &plan.noise },
        { .name = "--noise-from", .amount = &plan.noise_from },
        { .name = "--noise-after", .amount = &plan.noise_after },
        { .name = "--seed", .amount = &plan.seed },
        { .name = "--hang-up-at", .amount = &plan.hang_up_at },
        { .name = "--hang-up-after", .amount = &plan.hang_up_after },
        { .name = "--silence-after", .amount = &plan.silence_after },
        { .name = "--limit", .amount = &plan.limit },
        { .name = "--no-ecm", .flag = &plan.no_ecm },
        { .name = "--no-v17", .flag = &plan.no_v17 },
        { .name = "--voice", .flag = &plan.voice },
        { .name = NULL },
    };
    for (int i = 1; i < count; i++) {
        const option_t *option = find(options, words[i]);
        if (option->flag != NULL)
            *option->flag = true;
        else if (i + 1 < count)
            set(option, words[++i]);
        else
            refuse(words[i]);
    }
    if (plan.send == NULL || plan.receive == NULL)
        refuse("--send, --receive");
    return plan;
}
