package io.zato.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom: the law the modules and packages live by. */
class BorderTest {
    private static final JavaClasses ALL = Module.importAll();
    /** What every package of the engine may use: the contracts, and the settings of this server. */
    private static final String[] EVERYBODY = {"io.zato.api..", "io.zato.settings.."};
    /** Who keeps rows of its own: objects with their history, and administrators. */
    private static final String[] STORES = {"io.zato.object..", "io.zato.access.."};

    /** What the JVM or WildFly set and not the administrator, and what a domain changes while a server runs. */
    private static final String OF_THE_JVM =
            "io\\.zato\\..*\\.(RunningJvm|ServerLog|JavaFiles|Multipart|BehindBalancer\\$Trusted)";

    private static final DescribedPredicate<JavaClass> ENTITY_MANAGER =
            name("jakarta.persistence.EntityManager").forSubtype();

    @ParameterizedTest
    @MethodSource("io.zato.it.Module#all")
    void everyModuleIsLookedAt(Module module) {
        assertTrue(ALL.stream().anyMatch(module::test), module + " has no compiled classes");
    }

    @Test
    void theApiNeedsNothingButTheJdkAndJakarta() {
        classes()
                .that(Module.API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.annotation.processing..",
                        "javax.lang.model..",
                        "javax.naming..",
                        "javax.tools..",
                        "javax.transaction.xa..",
                        "jakarta..",
                        "io.zato.api..")
                .check(ALL);
    }

    @Test
    void kindsKnowTheApiAndTheirClientLibrary() {
        noClasses()
                .that(Module.KINDS)
                .should()
                .dependOnClassesThat(ours().and(not(Module.KINDS)).and(not(resideInAPackage("io.zato.api.."))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss..", "org.wildfly..", "jakarta.ejb..", "jakarta.persistence..")
                .check(ALL);
    }

    @Test
    void noKindImportsAnother() {
        classes().that(Module.KINDS).should(new StayInTheirFolder()).check(ALL);
    }

    @Test
    void settingsKnowNothing() {
        mayImport("io.zato.settings..");
    }

    @Test
    void countingKnowsNothing() {
        mayImport("io.zato.stats..");
    }

    /** Who looks at variables and system properties beside MicroProfile Config sees one source of three. */
    @Test
    void settingsAreReadInTheirRoom() {
        noClasses()
                .that(not(Module.CLI))
                .and(not(resideInAPackage("io.zato.settings..")))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ALL);
        noClasses()
                .that(not(Module.CLI))
                .and(not(resideInAPackage("io.zato.settings..")))
                .and(not(nameMatching(OF_THE_JVM)))
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(ALL);
    }

    @Test
    void theSchemaKnowsOnlyTheApi() {
        mayImport("io.zato.schema..");
    }

    @Test
    void objectsKnowTheSchema() {
        mayImport("io.zato.object..", "io.zato.schema..");
    }

    @Test
    void enmasseKnowsObjectsAndTheSchema() {
        mayImport("io.zato.enmasse..", "io.zato.schema..", "io.zato.object..");
    }

    @Test
    void theRuntimeKnowsObjectsTheSchemaAndHowToCount() {
        mayImport("io.zato.runtime..", "io.zato.schema..", "io.zato.object..", "io.zato.stats..");
    }

    @Test
    void leasesKnowNothing() {
        mayImport("io.zato.lease..");
    }

    @Test
    void theClusterKnowsTheRuntimeAndLeases() {
        mayImport("io.zato.cluster..", "io.zato.schema..", "io.zato.object..", "io.zato.runtime..", "io.zato.lease..");
    }

    @Test
    void infinispanIsUsedInOneClassForServersThatHaveIt() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.zato\\.cluster\\.StateCache(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.infinispan..")
                .check(ALL);
    }

    @Test
    void deploymentsKnowTheRuntimeAndServices() {
        mayImport("io.zato.deploy..", "io.zato.schema..", "io.zato.object..", "io.zato.runtime..", "io.zato.service..");
    }

    @Test
    void theResourceAdapterKnowsOnlyTheApi() {
        mayImport("io.zato.jca..");
    }

    @Test
    void theCliKnowsNothingOfOursButTheHttpApi() {
        noClasses()
                .that(Module.CLI)
                .should()
                .dependOnClassesThat(ours().and(not(resideInAPackage("io.zato.cli.."))))
                .check(ALL);
    }

    @Test
    void theConsoleKnowsNothingOfOursButTheHttpApi() {
        noClasses()
                .that(Module.CONSOLE)
                .should()
                .dependOnClassesThat(ours().and(not(resideInAPackage("io.zato.console.."))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..", "java.sql..", "javax.sql..")
                .check(ALL);
    }

    @Test
    void theEdgesHaveNoDatabase() {
        noClasses()
                .that(Module.WEB)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(ALL);
    }

    @Test
    void onlyStoresHaveAnEntityManager() {
        noClasses()
                .that(not(resideInAnyPackage(STORES)))
                .should()
                .dependOnClassesThat(ENTITY_MANAGER)
                .check(ALL);
    }

    @Test
    void thePrivateApiOfIronJacamarIsUsedInOnePackage() {
        noClasses()
                .that(not(resideInAPackage("io.zato.jca.container")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jboss.jca..")
                .check(ALL);
    }

    @Test
    void packagesDependOnEachOtherOneWay() {
        slices().matching("io.zato.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void foldersSayWhatTheProductDoes() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..")
                .check(ALL);
    }

    /** Of our own packages these may import what everybody may, themselves and the ones named; others' packages are not judged here. */
    private static void mayImport(String importers, String... imported) {
        noClasses()
                .that()
                .resideInAPackage(importers)
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(EVERYBODY)))
                        .and(not(resideInAPackage(importers)))
                        .and(not(resideInAnyPackage(imported))))
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("io.zato..");
    }
}
