package org.supportflow.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.supportflow.Supportflow;

/** Packages and classes keep to the house style. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final Pattern PACKAGE_SENTENCE =
            Pattern.compile("/\\*\\*\\s.*[.!?]\\s*\\*/\\s*(@\\w+(\\([^)]*\\))?\\s+)*@NullMarked", Pattern.DOTALL);

    @Test
    void featuresAreModulesThatNeverCallEachOtherInACircle() {
        ApplicationModules.of(Supportflow.class).verify();
    }

    @Test
    void onlyWhatDiagramsCallAndTheModulesAroundTheEngineKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..process..",
                        "org.supportflow.engine..",
                        "org.supportflow.decision..",
                        "org.supportflow.identity..",
                        "org.supportflow.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void theEngineKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.supportflow.engine..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.supportflow..")
                        .and(DescribedPredicate.not(resideInAPackage("org.supportflow.engine..")))
                        .and(DescribedPredicate.not(resideInAPackage("org.supportflow.database.."))))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void whatDiagramsCallStaysInsideItsFeature() {
        classes()
                .that(assignableTo(JavaDelegate.class)
                        .or(resideInAPackage("..process..")
                                .and(assignableTo(TaskListener.class).or(assignableTo(ExecutionListener.class)))))
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage("org.supportflow.*.process..")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void packagesAreNamedAfterTheBusiness() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..impl..", "..util..", "..utils..", "..dto..", "..common..", "..helper..")
                .check(PRODUCT);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .check(PRODUCT);
    }

    @Test
    void entitiesGuardTheirOwnState() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .orShould()
                .bePrivate()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethodWhere(readsTheSystemClock()).check(PRODUCT);
    }

    @Test
    void everyPackageSaysWhatItIsForAndKeepsNullOut() throws IOException {
        assertThat(packages())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .as("one sentence on what the package is for, and @NullMarked")
                        .content()
                        .containsPattern(PACKAGE_SENTENCE));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return DescribedPredicate.describe("the method reads the system's clock instead of the Clock bean", call -> {
            AccessTarget target = call.getTarget();
            var owner = target.getOwner().getName();
            var now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            return now || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
        });
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
