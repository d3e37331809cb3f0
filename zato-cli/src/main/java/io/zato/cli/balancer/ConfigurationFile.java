package io.zato.cli.balancer;

import io.zato.cli.control.Place;
import io.zato.cli.control.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** haproxy.cfg as it is in use: nothing gets there that HAProxy would refuse. */
final class ConfigurationFile {

    private static final Logger LOG = Logger.getLogger(ConfigurationFile.class.getName());
    private static final String NAME = "haproxy.cfg";
    private static final String ADMITTED = "haproxy.admitted";

    private final Place place;
    private final HaproxyProgram program;
    private final Templates templates;
    private final Frontends frontends;
    private final Configuration.Files files;

    ConfigurationFile(Place place, HaproxyProgram program, Templates templates, Frontends frontends, Path adminSocket) {
        this.place = place;
        this.program = program;
        this.templates = templates;
        this.frontends = frontends;
        this.files = new Configuration.Files(
                adminSocket.toString(),
                place.file("haproxy.state").toString(),
                place.file(ADMITTED).toString());
    }

    Path path() {
        return place.file(NAME);
    }

    /** As it is in use. */
    String text() {
        try {
            return Files.readString(path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path(), e);
        }
    }

    String standardTemplate() {
        return templates.text();
    }

    /** What it would be for these servers; a Refusal 422 with HAProxy's own words when that is none. */
    String checked(List<Member> members, Wanted wanted) {
        admit();
        String text = text(members, wanted, wanted.template().orElseGet(templates::text));
        Path draft = place.write("haproxy.draft.cfg", text);
        Optional<String> complaint = program.complaint(draft);
        complaint.ifPresent(words -> {
            throw new Refusal(422, "HAProxy refuses it, so nothing was changed: " + words);
        });
        return text;
    }

    /** The same, with the standard template in place of an edited one that HAProxy no longer takes. */
    String usable(List<Member> members, Wanted wanted) {
        try {
            return checked(members, wanted);
        } catch (Refusal refusal) {
            if (wanted.template().isEmpty()) {
                throw refusal;
            }
            LOG.warning("The edited template is not used. " + refusal.getMessage());
            return checked(members, wanted.with(Optional.empty()));
        }
    }

    void write(String text) {
        admit();
        place.write(NAME, text);
    }

    /** Who may see HAProxy's page, for the next reload to read. */
    private void admit() {
        place.write(ADMITTED, admitted());
    }

    /** Whatever a running HAProxy must read anew when it changes. */
    String fingerprint(String text) {
        return text
                + admitted()
                + frontends.certificate().map(ConfigurationFile::changed).orElse("")
                + frontends.authorities().map(ConfigurationFile::changed).orElse("");
    }

    private String admitted() {
        return new Admitted(place.home().resolve("token")).lines();
    }

    private String text(List<Member> members, Wanted wanted, String template) {
        try {
            return new Configuration(frontends, files, members, wanted, templates.sticky()).text(template);
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, e.getMessage());
        }
    }

    private static String changed(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toString() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
