/*
 * Between pages as bits and pages as fax machines keep them. Bits are portable bit maps (P4), one after another, 1 is black.
 *
 *   fax-pages pack ROWS_PER_INCH out.tif < pages.pbm     TIFF class F, T.6, 204 columns an inch
 *   fax-pages unpack in.tif > pages.pbm                  whatever a machine wrote, its rows an inch in a comment
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

enum { EXIT_DONE = 0, EXIT_USAGE = 2, EXIT_BROKEN = 3 };
enum { COLUMNS_PER_INCH = 204, MOST_COLUMNS = 4096, MOST_ROWS = 16384 };

static void give_up(const char *why)
{
    fprintf(stderr, "fax-pages: %s\n", why);
    exit(EXIT_BROKEN);
}

/* False at the end of the input. */
static int read_header(uint32_t *width, uint32_t *height)
{
    int found = scanf("P4 %u %u", width, height);
    if (found == EOF)
        return 0;
    if (found != 2 || getchar() == EOF || *width == 0 || *width > MOST_COLUMNS || *height == 0 || *height > MOST_ROWS)
        give_up("not a portable bit map");
    return 1;
}

static void write_tags(TIFF *tiff, uint32_t width, uint32_t height, double rows_per_inch)
{
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_PAGE);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITT_T6);
    TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_LSB2MSB);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, height);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, (double) COLUMNS_PER_INCH);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, rows_per_inch);
}

static int pack(double rows_per_inch, const char *name)
{
    TIFF *tiff = TIFFOpen(name, "w");
    uint8_t row[MOST_COLUMNS / 8];
    uint32_t width, height;
    if (tiff == NULL)
        return EXIT_BROKEN;
    while (read_header(&width, &height)) {
        write_tags(tiff, width, height, rows_per_inch);
        for (uint32_t y = 0; y < height; y++) {
            size_t bytes = (width + 7) / 8;
            if (fread(row, 1, bytes, stdin) != bytes)
                give_up("the input ends within a page");
            if (TIFFWriteScanline(tiff, row, y, 0) < 0)
                give_up("a row cannot be written");
        }
        if (!TIFFWriteDirectory(tiff))
            give_up("a page cannot be written");
    }
    TIFFClose(tiff);
    return EXIT_DONE;
}

static void unpack_page(TIFF *tiff)
{
    uint32_t width = 0, height = 0;
    uint16_t bits = 1, meaning = PHOTOMETRIC_MINISWHITE;
    float rows_per_inch = 0;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &bits);
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &meaning);
    TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &rows_per_inch);
    if (bits != 1 || width == 0 || width > MOST_COLUMNS)
        give_up("not a page of a fax");
    uint8_t row[MOST_COLUMNS / 8];
    size_t bytes = (width + 7) / 8;
    printf("P4\n# %.0f rows an inch\n%u %u\n", (double) rows_per_inch, width, height);
    for (uint32_t y = 0; y < height; y++) {
        memset(row, 0, sizeof row);
        if (TIFFReadScanline(tiff, row, y, 0) < 0)
            give_up("a row cannot be read");
        for (size_t i = 0; i < bytes && meaning == PHOTOMETRIC_MINISBLACK; i++)
            row[i] ^= 0xff;
        fwrite(row, 1, bytes, stdout);
    }
}

static int unpack(const char *name)
{
    TIFF *tiff = TIFFOpen(name, "r");
    if (tiff == NULL)
        return EXIT_BROKEN;
    do
        unpack_page(tiff);
    while (TIFFReadDirectory(tiff));
    TIFFClose(tiff);
    return EXIT_DONE;
}

int main(int count, char **words)
{
    /* Warnings about tags that only fax machines write would hide what matters. */
    TIFFSetWarningHandler(NULL);
    if (count == 4 && strcmp(words[1], "pack") == 0 && atof(words[2]) > 0)
        return pack(atof(words[2]), words[3]);
    if (count == 3 && strcmp(words[1], "unpack") == 0)
        return unpack(words[2]);
    fputs("fax-pages pack ROWS_PER_INCH out.tif | fax-pages unpack in.tif\n", stderr);
    return EXIT_USAGE;
}
