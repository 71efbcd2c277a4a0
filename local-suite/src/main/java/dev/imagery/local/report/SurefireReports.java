package dev.imagery.local.report;

import dev.imagery.local.report.TestCase.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the XML files that Maven Surefire leaves in each module. */
final class SurefireReports {

    private SurefireReports() {}

    static List<TestCase> read(Path checkout) throws IOException {
        List<TestCase> cases = new ArrayList<>();
        readModules(checkout, cases);
        Path deployments = checkout.resolve("deploy");
        if (Files.isDirectory(deployments)) {
            readModules(deployments, cases);
        }
        return cases;
    }

    private static void readModules(Path folder, List<TestCase> cases) throws IOException {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path module : modules) {
                Path reports = module.resolve("target/surefire-reports");
                if (Files.isDirectory(reports)) {
                    readModule(module, reports, cases);
                }
            }
        }
    }

    private static void readModule(Path module, Path reports, List<TestCase> cases) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                NodeList found = parse(file).getElementsByTagName("testcase");
                for (int i = 0; i < found.getLength(); i++) {
                    cases.add(testCase(module, (Element) found.item(i)));
                }
            }
        }
    }

    private static TestCase testCase(Path module, Element test) throws IOException {
        String testClass = test.getAttribute("classname");
        return new TestCase(
                module.getFileName().toString(),
                Tier.of(module, testClass),
                testClass,
                test.getAttribute("name"),
                Double.parseDouble(test.getAttribute("time").replace(",", "")),
                outcome(test));
    }

    private static Outcome outcome(Element test) {
        if (has(test, "failure") || has(test, "error")) {
            return Outcome.FAILED;
        }
        return has(test, "skipped") ? Outcome.SKIPPED : Outcome.PASSED;
    }

    private static boolean has(Element test, String name) {
        return test.getElementsByTagName(name).getLength() > 0;
    }

    private static Element parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException("Not a test report: " + file, e);
        }
    }
}
