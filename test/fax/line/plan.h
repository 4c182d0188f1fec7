/* What a call is to be like, as the command line says it. */
#ifndef PLAN_H
#define PLAN_H

#include <stdbool.h>

enum { EXIT_DELIVERED = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_ENDLESS = 3 };

typedef struct {
    /* TIFF with the pages to send; TIFF in which the far machine keeps what it receives. */
    const char *send, *receive;
    /* Numbers that the machines tell each other: TSI of the caller, CSI of the answerer. */
    const char *caller, *answerer;
    /* Printed above each page; its clock runs in a POSIX time zone. */
    const char *header, *timezone;
    bool no_ecm, no_v17;
    /* A person answers. */
    bool voice;
    /* White noise in dBm0 both ways, 0 for none; from a moment on; when so many pages lie in the tray. */
    double noise, noise_from, noise_after;
    /* The same seed makes the same noise. */
    double seed;
    /* Both sides notice at once that the call is gone: at a moment, or when so many pages lie in the tray. */
    double hang_up_at, hang_up_after;
    /* Nothing is heard any more when so many pages lie in the tray; nobody is told. */
    double silence_after;
    /* Seconds on the line after which a call counts as endless. */
    double limit;
} plan_t;

/* Ends the program with EXIT_USAGE on a word that it does not know. */
plan_t read_plan(int count, char **words);

#endif
