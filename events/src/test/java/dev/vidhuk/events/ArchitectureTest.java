package dev.vidhuk.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vidhuk.events");

    @Test
    void anEventKnowsNeitherItsCodecNorItsTopic() {
        noClasses()
                .that()
                .resideInAPackage("dev.vidhuk.events")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vidhuk.events.kafka..", "org.apache.kafka..", "com.fasterxml..")
                .because("an event that knows its own codec is a circle")
                .check(CLASSES);
    }

    @Test
    void theGroundFloorSeesNoOtherFloor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vidhuk.ingest..",
                        "dev.vidhuk.processing..",
                        "dev.vidhuk.alerts..",
                        "dev.vidhuk.launcher..")
                .check(CLASSES);
    }
}
