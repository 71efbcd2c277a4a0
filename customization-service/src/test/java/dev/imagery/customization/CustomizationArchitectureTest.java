package dev.imagery.customization;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class CustomizationArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.imagery.customization");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.imagery.customization.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void entitiesAndControllersNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void whatAnswersTouchesNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..evaluation..", "..explanation..", "..serving..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.springframework.jdbc..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.data..")
                .check(CLASSES);
    }

    @Test
    void theValuesOfAReleaseKnowNoFramework() {
        noClasses()
                .that()
                .haveSimpleName("Release")
                .or()
                .haveSimpleName("RuleSetVersion")
                .or()
                .haveSimpleName("ServedRelease")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(CLASSES);
    }
}
