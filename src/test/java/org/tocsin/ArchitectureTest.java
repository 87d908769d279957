package org.tocsin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tocsin.audit.Fact;

/** The arrows between modules and the few rules that keep the layout true. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyFourPlacesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.tocsin.engine..", "org.tocsin..process..", "org.tocsin.modelling..", "org.tocsin.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the business must outlive the engine's API");

    @ArchTest
    static final ArchRule doorsAreNotUsedByTheBusiness = noClasses()
            .that()
            .resideOutsideOfPackages("org.tocsin..process..", "org.tocsin..web..", "org.tocsin.platform..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are a module's door", ArchitectureTest::isADoor))
            .because("doors depend on the business, never the reverse");

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .because("other modules ask the service, not the table");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith(Autowired.class).because("a constructor says what an object needs");

    @ArchTest
    static final ArchRule listenersHearFacts = methods()
            .that()
            .haveName("on")
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(new ArchCondition<>("take a fact") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var takesAFact = method.getRawParameterTypes().stream()
                            .allMatch(parameter -> parameter.isAssignableTo(Fact.class));
                    events.add(new SimpleConditionEvent(method, takesAFact, method.getFullName()));
                }
            })
            .because("modules tell each other facts");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("org.tocsin.platform..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("tests travel in time and everything is UTC");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what happened belongs into the ledger or the log");

    @ArchTest
    static final ArchRule everyRequestDeclaresWhoMayMakeIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .because("an endpoint that forgot the question is open to everybody");

    @Test
    void modulesUseOnlyThoseAboveThem() {
        ApplicationModules.of(Tocsin.class).verify();
    }

    private static boolean isADoor(JavaClass type) {
        var name = type.getPackageName();
        return name.matches("org\\.tocsin\\.\\w+\\.(web|process)(\\..*)?") && !name.equals("org.tocsin.engine.process");
    }
}
