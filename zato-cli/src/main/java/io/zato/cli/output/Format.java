package io.zato.cli.output;

/** How answers are shown; the names are what --output takes. */
public enum Format {
    table,
    json,
    yaml
}
