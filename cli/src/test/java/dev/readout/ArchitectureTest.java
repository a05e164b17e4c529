package dev.readout;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The boundaries of design.md, over all modules at once. */
@AnalyzeClasses(packages = "dev.readout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The stages in the order of an article's way; each may use those to its left. */
    @ArchTest
    static final ArchRule importsGoLeftward = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.readout..")
            .withOptionalLayers(true)
            .layer("article")
            .definedBy("dev.readout.article..")
            .layer("read")
            .definedBy("dev.readout.read..")
            .layer("lexicon")
            .definedBy("dev.readout.lexicon..")
            .layer("name")
            .definedBy("dev.readout.name..")
            .layer("time")
            .definedBy("dev.readout.time..")
            .layer("annotate")
            .definedBy("dev.readout.annotate..")
            .layer("extract")
            .definedBy("dev.readout.extract..")
            .layer("review")
            .definedBy("dev.readout.review..")
            .layer("reconcile")
            .definedBy("dev.readout.reconcile..")
            .layer("record")
            .definedBy("dev.readout.record..")
            .layer("history")
            .definedBy("dev.readout.history..")
            .layer("façade")
            .definedBy("dev.readout")
            .layer("language")
            .definedBy("dev.readout.language..")
            .layer("store")
            .definedBy("dev.readout.store..")
            .layer("search")
            .definedBy("dev.readout.search..")
            .layer("publish")
            .definedBy("dev.readout.publish..", "gg.jte.generated..")
            .layer("pages")
            .definedBy("dev.readout.pages..")
            .layer("export")
            .definedBy("dev.readout.export..")
            .layer("server")
            .definedBy("dev.readout.server..")
            .layer("cli")
            .definedBy("dev.readout.cli..")
            .layer("bench")
            .definedBy("dev.readout.bench..")
            .whereLayer("article")
            .mayNotAccessAnyLayer()
            .whereLayer("lexicon")
            .mayNotAccessAnyLayer()
            .whereLayer("name")
            .mayOnlyAccessLayers("lexicon")
            .whereLayer("time")
            .mayOnlyAccessLayers("article")
            .whereLayer("read")
            .mayOnlyAccessLayers("article")
            .whereLayer("annotate")
            .mayOnlyAccessLayers("article", "read", "time")
            .whereLayer("extract")
            .mayOnlyAccessLayers("article", "read", "lexicon", "name", "time", "annotate")
            .whereLayer("review")
            .mayOnlyAccessLayers("article", "annotate", "extract")
            .whereLayer("reconcile")
            .mayOnlyAccessLayers("article", "read", "lexicon", "name", "time", "annotate", "extract", "review")
            .whereLayer("record")
            .mayOnlyAccessLayers("article", "read", "lexicon", "time", "annotate", "extract", "review", "reconcile")
            .whereLayer("history")
            .mayOnlyAccessLayers("article", "record")
            .whereLayer("façade")
            .mayOnlyAccessLayers("article", "read", "lexicon", "annotate", "extract", "review", "reconcile", "record")
            .whereLayer("language")
            .mayOnlyAccessLayers("article", "annotate", "lexicon", "time")
            .whereLayer("store")
            .mayOnlyAccessLayers("article", "read", "extract", "review", "record", "history")
            .whereLayer("search")
            .mayOnlyAccessLayers("article", "name", "annotate", "extract", "reconcile", "record", "history")
            .whereLayer("publish")
            .mayOnlyAccessLayers(
                    "article", "time", "annotate", "extract", "review", "reconcile", "record", "history", "search")
            .whereLayer("pages")
            .mayOnlyAccessLayers(
                    "article", "annotate", "extract", "review", "reconcile", "record", "history", "search", "publish")
            .whereLayer("export")
            .mayOnlyAccessLayers(
                    "article", "lexicon", "annotate", "extract", "review", "reconcile", "record", "history")
            .whereLayer("server")
            .mayOnlyAccessLayers(
                    "article", "annotate", "read", "review", "record", "history", "store", "search", "export", "pages")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bench")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.readout.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesAreTakenApartInReadAlone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.readout.read..", "dev.readout.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..", "net.dankito.readability4j..");

    @ArchTest
    static final ArchRule jsonIsKnownToItsCodecsAlone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.readout.read..",
                    "dev.readout.record..",
                    "dev.readout.history..",
                    "dev.readout.export..",
                    "dev.readout.search..",
                    "dev.readout.server..",
                    "dev.readout.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule databasesAreKnownToTheStoreAlone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.readout.store..", "dev.readout.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule luceneIsKnownToSearchAlone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readout.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule theNetworkIsKnownToTheServerAlone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readout.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule modelsAreKnownToLanguageAlone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.readout.language..", "dev.readout.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule theCommandLineIsKnownToCliAlone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.readout.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule standardStreamsAreForCliAlone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.readout.cli..", "dev.readout.bench..")
            .should(accessTargetWhere(standardStream()).as("use a standard stream"));

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("dev.readout.."))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    private static com.tngtech.archunit.base.DescribedPredicate<JavaAccess<?>> standardStream() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "System.in, out or err, or a stack trace printed there",
                access -> (access.getTargetOwner().isEquivalentTo(System.class)
                                && (access.getName().equals("in")
                                        || access.getName().equals("out")
                                        || access.getName().equals("err")))
                        || (access.getName().equals("printStackTrace")
                                && access.getTarget().getFullName().endsWith("printStackTrace()")));
    }
}
