package dev.vidhuk.alerts;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vidhuk.alerts");

    private static final String[] PURE = {
        "..alerts.cases..", "..alerts.deadline..", "..alerts.routing..", "..alerts.sources..", "..alerts.stats.."
    };

    @Test
    void keepsKafkaOutOfTheRules() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "dev.vidhuk.events.kafka..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void givesTheRulesNoClockOfTheirOwn() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void keepsNotifiersApart() {
        slices().matching("dev.vidhuk.alerts.notify.(*)")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("..notify.message.."))
                .check(CLASSES);
    }

    @Test
    void keepsTheRulesAwayFromTheNotifiers() {
        noClasses()
                .that()
                .resideInAPackage("..alerts.notify..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..alerts.cases..", "..alerts.routing..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..alerts.notify..")
                .check(CLASSES);
    }

    @Test
    void hasNoCirclesAmongPackages() {
        slices().matching("dev.vidhuk.alerts.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void knowsNoSister() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("dev.vidhuk.ingest..", "dev.vidhuk.processing..", "dev.vidhuk.launcher..")
                .check(CLASSES);
    }
}
