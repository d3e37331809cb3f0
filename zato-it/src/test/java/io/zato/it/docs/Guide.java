package io.zato.it.docs;

import io.zato.it.platform.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation as somebody follows it: the blocks marked sh, and what the output block after each says is printed.
 * Replaced is what the page says and is called otherwise here.
 */
public record Guide(String name, List<Step> steps, Map<String, String> replaced) {
    private static final String END_OF_STEP = "--- end of step ---";
    private static final Pattern STEP =
            Pattern.compile("```sh *([^\n]*)\n(.*?)```\n(?:```output\n(.*?)```\n)?", Pattern.DOTALL);

    /** One block: where, as it says after sh, the lines are to be typed, and the texts that must be printed. */
    public record Step(String where, String lines, List<String> printed) {

        /** Fails when one of the texts is missing in what was printed. */
        void requirePrinted(String everything) {
            for (String text : printed) {
                if (!everything.contains(text)) {
                    throw new AssertionError("'" + text + "' is not printed by\n" + lines + "\nbut\n" + everything);
                }
            }
        }
    }

    /** The page of that name in docs. */
    public static Guide read(String name) throws IOException {
        String text = Files.readString(Environment.root().resolve("docs/" + name + ".md"));
        List<Step> steps = new ArrayList<>();
        Matcher block = STEP.matcher(text);
        while (block.find()) {
            String printed = block.group(3) == null ? "" : block.group(3);
            steps.add(new Step(
                    block.group(1).strip(), block.group(2), printed.lines().toList()));
        }
        return new Guide(name, steps, Map.of());
    }

    /** Only the blocks that are for that place; fails when there is none. */
    public Guide at(String place) {
        List<Step> there =
                steps.stream().filter(step -> step.where().equals(place)).toList();
        if (there.isEmpty()) {
            throw new AssertionError(name + " has no step for '" + place + "'");
        }
        return new Guide(name, there, replaced);
    }

    /** With something that is called otherwise here. */
    public Guide replacing(String said, String here) {
        Map<String, String> more = new LinkedHashMap<>(replaced);
        more.put(said, here);
        return new Guide(name, steps, more);
    }

    /** Types every line into one shell, in a new folder from which {@code ./zato} can be called. */
    public void follow(Environment environment) throws IOException {
        follow(environment, Duration.ofMinutes(5));
    }

    /** The same for a page that may take that long. */
    public void follow(Environment environment, Duration limit) throws IOException {
        Path folder = folder();
        Path script = folder.resolve("guide.sh");
        Files.writeString(script, script(environment));
        var outcome = environment
                .shell("cd " + folder + " && bash guide.sh 2>&1", limit)
                .exits(0);
        String[] parts = outcome.stdout().split(END_OF_STEP, -1);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).requirePrinted(parts[i]);
        }
    }

    /** A new one, from which {@code ./zato} can be called. */
    Path folder() throws IOException {
        Path folder = Files.createTempDirectory(Environment.root().resolve("zato-it/target"), name);
        Files.createSymbolicLink(folder.resolve("zato"), Environment.root().resolve("zato"));
        return folder;
    }

    /** A line that fails ends the shell, unless the page says with an exclamation mark that it must. */
    private String script(Environment environment) {
        var script = new StringBuilder("set -e\n");
        for (Step step : steps) {
            script.append(step.lines().replaceAll("(?m)^! (.*)$", "if $1; then exit 1; fi"));
            script.append("echo ").append(END_OF_STEP).append('\n');
        }
        return here(script.toString())
                .replace("localhost:8080", environment.url().getAuthority())
                .replace("localhost:8183", "localhost:" + environment.adminPort())
                .replace("jdbc:postgresql://localhost/zato", "'" + environment.given("ZATO_DB_URL") + "'");
    }

    /** Those lines with what is called otherwise here. */
    String here(String lines) {
        String here = lines;
        for (Map.Entry<String, String> each : replaced.entrySet()) {
            here = here.replace(each.getKey(), each.getValue());
        }
        return here;
    }
}
