package dev.vidhuk.processing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vidhuk.processing");

    @Test
    void rulesKnowNeitherKafkaNorTheWireNorTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vidhuk.processing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "com.fasterxml..", "dev.vidhuk.events.kafka..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .because("the same review in must give the same answer out")
                .check(CLASSES);
    }

    @Test
    void theTaggerKnowsNoKafka() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Tagger")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "dev.vidhuk.events.kafka..")
                .check(CLASSES);
    }

    @Test
    void oneFolderAloneKnowsWhatDoesNotComeWithTheProduct() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vidhuk.processing.onnx")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..")
                .check(CLASSES);
    }

    @Test
    void sistersMeetInTopicsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vidhuk.ingest..", "dev.vidhuk.alerts..", "dev.vidhuk.launcher..")
                .check(CLASSES);
    }
}
