package io.zato.service.source;

import io.zato.api.service.Service;
import io.zato.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JARs of {@code $ZATO_HOME/lib}, as they were when the first service was compiled; new ones are seen after a restart. */
record ExtraJars(List<Path> files, ClassLoader loader) {

    private static final class OfServer {
        static final ExtraJars JARS = in(Settings.home().resolve("lib"));
    }

    static ExtraJars ofServer() {
        return OfServer.JARS;
    }

    static ExtraJars in(Path folder) {
        List<Path> files = jars(folder);
        ClassLoader server = Service.class.getClassLoader();
        if (files.isEmpty()) {
            return new ExtraJars(files, server);
        }
        URL[] urls = files.stream().map(ExtraJars::url).toArray(URL[]::new);
        return new ExtraJars(files, new URLClassLoader("lib", urls, server));
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
