package dev.imagery.generation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.imagery.generation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "..batch.life..",
                    "..catalog.title..",
                    "..catalog.artwork..",
                    "..catalog.region..",
                    "..catalog.font..",
                    "..webhook.message..",
                    "..picture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "org.hibernate..",
                    "software.amazon..",
                    "com.github.kagkarlsson..",
                    "java.sql..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.imagery.generation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheQueuesKnowTheirLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("..task..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule onlyCallsOfWebhooksKnowTheirClient = noClasses()
            .that()
            .resideOutsideOfPackage("..webhook.call..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheObjectStoreKnowsS3 = noClasses()
            .that()
            .resideOutsideOfPackage("..objectstore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..");
}
