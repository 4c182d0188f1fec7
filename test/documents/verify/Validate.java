import java.io.File;
import java.io.FileInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF in one process: arguments are profiles (ua1,2u) and files. Prints one line a failed rule, then
 * one line of counts; ends non-zero when any rule failed or any file could not be read.
 */
public class Validate {
  private static final Map<String, String> failures = new TreeMap<>();
  private static long assertions = 0;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    String[] profiles = arguments[0].split(",");
    for (int index = 1; index < arguments.length; index++) {
      for (String profile : profiles) validate(new File(arguments[index]), profile);
    }
    failures.values().forEach(System.out::println);
    System.out.printf("%d files, profiles %s: %d assertions, %d failed rules%n", arguments.length - 1, arguments[0], assertions, failures.size());
    System.exit(failures.isEmpty() && arguments.length > 1 ? 0 : 1);
  }

  private static void validate(File file, String profile) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(profile);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      assertions += result.getTotalAssertions();
      for (TestAssertion one : (List<TestAssertion>) result.getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
        String where = one.getLocation().getContext();
        failures.putIfAbsent(file.getName() + profile + rule, file.getName() + " " + profile + " " + rule + ": " + one.getMessage() + " @ " + where);
      }
      if (!result.isCompliant()) failures.putIfAbsent(file.getName() + profile, file.getName() + " " + profile + " is not compliant");
    }
  }
}
