/* A call while it is held: two machines and what lies between them. */
#ifndef CALL_H
#define CALL_H

#include "plan.h"

#include <stdint.h>
#include <tiffio.h>
#include <spandsp.h>

/* Samples a second, and samples that are carried at once: 20 ms, as on a digital line. */
enum { RATE = 8000, BLOCK = 160 };

/* No T.30 result is negative: a machine that never came to an end must not read as one that did well. */
enum { NO_RESULT = -1 };

typedef struct {
    fax_state_t *fax;
    t30_state_t *t30;
    int result;
    /* Pages that this side saw complete, whatever the other side heard of it. */
    int complete;
    t30_stats_t figures;
    char heard[64];
    awgn_state_t *noise;
} machine_t;

typedef struct {
    plan_t plan;
    machine_t caller, answerer;
    long now;
    bool silent, hung_up;
    uint32_t chance;
} call_t;

/* One line of JSON on standard output: how the call ended for both. */
void report(const call_t *call);

#endif
