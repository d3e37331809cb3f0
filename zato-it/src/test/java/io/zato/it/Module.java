package io.zato.it;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** A module whose code is ours, as the build left it in {@code target/classes}; true for the classes it holds. */
final class Module extends DescribedPredicate<JavaClass> {
    static final Module API = new Module("zato-api");
    static final Module KINDS = new Module("zato-kinds");
    static final Module JCA = new Module("zato-jca");
    static final Module EJB = new Module("zato-ejb");
    static final Module WEB = new Module("zato-web");
    static final Module CONSOLE = new Module("zato-admin-jsf");
    static final Module CLI = new Module("zato-cli");

    private static final Path ROOT = Path.of(System.getProperty("zato.root", ".."));

    private final String folder;

    private Module(String folder) {
        super("are in " + folder);
        this.folder = folder;
    }

    static List<Module> all() {
        return List.of(API, KINDS, JCA, EJB, WEB, CONSOLE, CLI);
    }

    /** The classes of every module; what they import from elsewhere is known by name only. */
    static JavaClasses importAll() {
        return new ClassFileImporter()
                .importPaths(all().stream().map(Module::classes).toList());
    }

    private Path classes() {
        return ROOT.resolve(folder).resolve("target/classes").toAbsolutePath().normalize();
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source ->
                        source.getUri().toString().startsWith(classes().toUri().toString()))
                .orElse(false);
    }

    @Override
    public String toString() {
        return folder;
    }
}
