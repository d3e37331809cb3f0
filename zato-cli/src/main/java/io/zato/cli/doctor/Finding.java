package io.zato.cli.doctor;

/** What one look found: {@code remedy} says how to mend it and is empty where nothing is to be done. */
record Finding(Result result, String subject, String text, String remedy) {

    enum Result {
        ok,
        warn,
        fail
    }

    static Finding ok(String subject, String text) {
        return new Finding(Result.ok, subject, text, "");
    }

    static Finding warn(String subject, String text, String remedy) {
        return new Finding(Result.warn, subject, text, remedy);
    }

    static Finding fail(String subject, String text, String remedy) {
        return new Finding(Result.fail, subject, text, remedy);
    }

    String line() {
        return "%-4s  %-12s  %s%s".formatted(result, subject, text, remedy.isEmpty() ? "" : ". " + remedy);
    }
}
