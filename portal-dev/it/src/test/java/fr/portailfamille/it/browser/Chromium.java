package fr.portailfamille.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium: the path given, the system's, the one packed for npm, the package manager's
 * when we are root. Where none of these has one, Playwright downloads its own; where that fails
 * too, the tests fail and say so.
 *
 * @param executable empty where Playwright shall take its own
 * @param environment what the browser needs in its environment
 */
record Chromium(Optional<Path> executable, Map<String, String> environment) {
  /** System property, and environment variable, that name a browser. */
  static final String SETTING = "it.browser.path";

  private static final String VARIABLE = "PORTAL_BROWSER";

  /** The headless shell first: twice as fast, half the memory. */
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge");

  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));

  static Chromium find() {
    return given()
        .or(Chromium::onTheSystem)
        .map(Chromium::plain)
        .or(Chromium::packedForNpm)
        .or(Chromium::byPackageManager)
        .orElseGet(() -> new Chromium(Optional.empty(), Map.of()));
  }

  private static Chromium plain(Path executable) {
    return new Chromium(Optional.of(executable), Map.of());
  }

  private static Optional<Path> given() {
    Optional<Path> path =
        Optional.ofNullable(System.getProperty(SETTING, System.getenv(VARIABLE))).map(Path::of);
    path.filter(p -> !Files.isExecutable(p))
        .ifPresent(
            p -> {
              throw new IllegalStateException("No browser at " + p + " (" + SETTING + ")");
            });
    return path;
  }

  private static Optional<Path> onTheSystem() {
    List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
    return Stream.concat(
            NAMES.stream().flatMap(name -> folders.stream().map(f -> Path.of(f, name))),
            ELSEWHERE.stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A package of the npm registry that holds a headless shell with its libraries: no root needed.
   */
  private static Optional<Chromium> packedForNpm() {
    Path folder = Path.of(System.getProperty("it.target", "target"), "chromium");
    Path executable = folder.resolve("chromium");
    if (!Files.isExecutable(executable)) {
      if (!isLinuxX64() || !succeeds(20, "npm", "--version")) {
        return Optional.empty();
      }
      if (!succeeds(300, "bash", script(), folder.toString())) {
        return Optional.empty();
      }
    }
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString());
    return Optional.of(new Chromium(Optional.of(executable), environment));
  }

  private static Optional<Chromium> byPackageManager() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
            && succeeds(180, "apt-get", "-q", "update")
            && succeeds(420, "apt-get", "-q", "-y", "install", "chromium-headless-shell")
        ? onTheSystem().map(Chromium::plain)
        : Optional.empty();
  }

  private static String script() {
    return Path.of(System.getProperty("portal.root"), "portal-dev/it/fetch-chromium.sh").toString();
  }

  private static boolean isLinuxX64() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  private static boolean succeeds(int seconds, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
