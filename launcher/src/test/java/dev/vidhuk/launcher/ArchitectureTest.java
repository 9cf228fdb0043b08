package dev.vidhuk.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.vidhuk.events.kafka.TopicAdmin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the rooms of the house that must not be. */
final class ArchitectureTest {
    private static final String KAFKA = "org.apache.kafka..";
    private static final String KAFKA_OF_OURS = "dev.vidhuk.events.kafka..";
    private static final String JACKSON = "com.fasterxml..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // the played places of ingest
            .importPackages("dev.vidhuk");

    @Test
    void seesAllRooms() {
        assertThat(List.of("events", "ingest", "processing", "alerts", "dashboard", "launcher"))
                .allMatch(room -> HOUSE.containPackage("dev.vidhuk." + room));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "processing", "alerts", "dashboard"})
    void keepsSistersApart(String sister) {
        check(in("dev.vidhuk." + sister + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.vidhuk..")
                        .and(not(resideInAnyPackage("dev.vidhuk." + sister + "..", "dev.vidhuk.events..")))));
    }

    @Test
    void letsTheGroundFloorSeeNobody() {
        check(in("dev.vidhuk.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vidhuk.ingest..",
                        "dev.vidhuk.processing..",
                        "dev.vidhuk.alerts..",
                        "dev.vidhuk.dashboard..",
                        "dev.vidhuk.launcher.."));
    }

    @Test
    void keepsTheWireFormatAndKafkaOutOfTheEvents() {
        check(in("dev.vidhuk.events").should().dependOnClassesThat().resideInAnyPackage(KAFKA_OF_OURS, KAFKA, JACKSON));
    }

    @Test
    void letsEveryKindOfSourceStandAlone() {
        slices().matching("dev.vidhuk.ingest.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "dev.vidhuk.ingest.http..",
                                "dev.vidhuk.ingest.text..",
                                "dev.vidhuk.ingest.api..",
                                "dev.vidhuk.ingest.contract.."))
                .check(HOUSE);
        check(classesInAnyOf(
                        "dev.vidhuk.ingest.api..",
                        "dev.vidhuk.ingest.contract..",
                        "dev.vidhuk.ingest.http..",
                        "dev.vidhuk.ingest.text..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.vidhuk.ingest.*..")
                        .and(not(resideInAnyPackage(
                                "dev.vidhuk.ingest.http..",
                                "dev.vidhuk.ingest.text..",
                                "dev.vidhuk.ingest.api..",
                                "dev.vidhuk.ingest.contract..")))));
    }

    @Test
    void letsEveryNotifierStandAlone() {
        slices().matching("dev.vidhuk.alerts.notify.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("dev.vidhuk.alerts.notify.message.."))
                .check(HOUSE);
        check(in("dev.vidhuk.alerts.notify.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vidhuk.alerts.cases..",
                        "dev.vidhuk.alerts.deadline..",
                        "dev.vidhuk.alerts.routing..",
                        "dev.vidhuk.alerts.sources..",
                        "dev.vidhuk.alerts.stats.."));
    }

    @Test
    void keepsKafkaOutOfTheRules() {
        check(classesInAnyOf(
                        "dev.vidhuk.ingest.*..",
                        "dev.vidhuk.processing.*..",
                        "dev.vidhuk.alerts.cases..",
                        "dev.vidhuk.alerts.deadline..",
                        "dev.vidhuk.alerts.routing..",
                        "dev.vidhuk.alerts.sources..",
                        "dev.vidhuk.alerts.stats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA, KAFKA_OF_OURS));
        check(in("dev.vidhuk.alerts.notify.*..").should().dependOnClassesThat().resideInAPackage(KAFKA));
    }

    @Test
    void keepsEachLibraryOfTheDashboardInItsRooms() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.vidhuk.dashboard.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.vidhuk.dashboard.store..", "dev.vidhuk.dashboard.search..", "dev.vidhuk.dashboard.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene.."));
        check(in("dev.vidhuk.dashboard.*..")
                .and()
                .resideOutsideOfPackages("dev.vidhuk.dashboard.intake..", "dev.vidhuk.dashboard.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA));
    }

    @Test
    void leavesJsonToItsReaders() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        KAFKA_OF_OURS,
                        "dev.vidhuk.alerts.notify.telegram..",
                        "dev.vidhuk.dashboard.web..",
                        "dev.vidhuk.ingest.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON));
        check(classesInAnyOf("dev.vidhuk.ingest.http..", "dev.vidhuk.ingest.text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON));
    }

    @Test
    void leavesKafkasInternalsToOnePackage() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.vidhuk.launcher.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft.."));
    }

    @Test
    void asksAClockForTheTime() {
        var timely = noClasses()
                .that()
                .resideOutsideOfPackage("dev.vidhuk.launcher..")
                .should();
        check(timely.callMethod(Instant.class, "now"));
        check(timely.callMethod(LocalDate.class, "now"));
        check(timely.callMethod(LocalDateTime.class, "now"));
        check(timely.callMethod(ZonedDateTime.class, "now"));
        check(timely.callMethod(System.class, "currentTimeMillis"));
        check(timely.callMethod(Clock.class, "systemUTC"));
        check(timely.callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void neverSleeps() {
        check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
        check(noClasses().should().callMethod(Thread.class, "sleep", Duration.class));
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(TopicAdmin.class) // waits for a controller, which announces nothing
                .should()
                .callMethod(TimeUnit.class, "sleep", long.class));
    }

    @Test
    void namesThingsByTheFieldsOwnWords() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)(\\$.*)?|.*[.$]Abstract[^.$]*"));
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..core..",
                        "..util..",
                        "..utils..",
                        "..misc..",
                        "..helper..",
                        "..model..",
                        "..impl..",
                        "..types.."));
    }

    @Test
    void closesWhatIsNotMeantToBeExtended() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    private static GivenClassesConjunction in(String packages) {
        return noClasses().that().resideInAPackage(packages);
    }

    private static GivenClassesConjunction classesInAnyOf(String... packages) {
        return noClasses().that().resideInAnyPackage(packages);
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }
}
