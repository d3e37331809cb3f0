package io.zato.cli.enmasse;

import io.zato.cli.enmasse.BundleFile.Include;
import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads files and all that they include, each once. */
final class BundleFiles {

    private static final long LARGEST = 16L * 1024 * 1024;

    private final List<BundleFile> files = new ArrayList<>();
    private final Set<Path> read = new LinkedHashSet<>();

    private Path folder;

    private BundleFiles() {}

    /**
     * The files in the order in which they are met; a Failure for one that is not there, includes itself, or is outside the folder
     * of the file the user named: what it holds would leave this machine.
     */
    static List<BundleFile> read(List<Path> paths) {
        BundleFiles bundle = new BundleFiles();
        for (Path path : paths) {
            bundle.folder = place(path.toAbsolutePath().getParent());
            bundle.add(path, new LinkedHashSet<>());
        }
        return bundle.files;
    }

    /** {@code above} are the files that led here, outermost first. */
    private void add(Path path, Set<Path> above) {
        Path place = place(path);
        if (!read.add(place)) {
            return;
        }
        BundleFile file = new BundleFile(path.toString(), new GivenFile(path).text(LARGEST));
        files.add(file);
        Set<Path> here = new LinkedHashSet<>(above);
        here.add(place);
        for (Include include : file.includes()) {
            add(included(path, include, here), here);
        }
    }

    private Path included(Path path, Include include, Set<Path> above) {
        String where = path + ":" + include.line() + ": ";
        if (include.file().isBlank()) {
            throw new Failure(Failure.REFUSED, where + "an entry of include must be the path of a file");
        }
        Path file = path.resolveSibling(include.file()).normalize();
        if (!Files.exists(file)) {
            throw new Failure(Failure.REFUSED, where + "there is no file " + file + " to include");
        }
        Path place = place(file);
        if (above.contains(place)) {
            throw new Failure(
                    Failure.REFUSED,
                    where + file + " includes itself (" + chain(above, place) + "): take it out of include");
        }
        if (!place.startsWith(folder)) {
            throw new Failure(
                    Failure.REFUSED,
                    where + file + " is outside " + folder + ": include takes files of that folder and those below it");
        }
        return file;
    }

    private static String chain(Set<Path> above, Path again) {
        List<String> names = new ArrayList<>();
        above.stream()
                .dropWhile(path -> !path.equals(again))
                .forEach(path -> names.add(path.getFileName().toString()));
        names.add(again.getFileName().toString());
        return String.join(" -> ", names);
    }

    /** The same for the same file, however it is written and linked to. */
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
