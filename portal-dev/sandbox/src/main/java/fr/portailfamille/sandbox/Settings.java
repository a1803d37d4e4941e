package fr.portailfamille.sandbox;

import java.nio.file.Path;

/**
 * Where the parts of the sandbox stand: folders and ports. Read from system properties, so that
 * each can be given to Maven as {@code -Dname=value}.
 *
 * @param root folder of the repository
 * @param home folder of what a run keeps: database, server, key
 * @param software folder with the unpacked servers and the jars they need
 */
public record Settings(
    Path root,
    Path home,
    Path software,
    int port,
    int adminPort,
    int databasePort,
    int smtpPort,
    int mailPort,
    int bankPort,
    int clamdPort,
    boolean reset) {

  /** The settings of {@code mvn -Prun}: fixed ports, data kept in {@code .portal}. */
  public static Settings ofRun() {
    Path root = Path.of(System.getProperty("portal.root", ".")).toAbsolutePath().normalize();
    return new Settings(
        root,
        root.resolve(System.getProperty("portal.home", ".portal")),
        software(root),
        Integer.getInteger("portal.port", 8080),
        Integer.getInteger("portal.admin.port", 9990),
        Integer.getInteger("portal.db.port", 15432),
        Integer.getInteger("portal.smtp.port", 13025),
        Integer.getInteger("portal.mail.port", 8025),
        Integer.getInteger("portal.bank.port", 8026),
        Integer.getInteger("portal.clamd.port", 13310),
        isSet("portal.reset"));
  }

  /** The settings of the tests: free ports, a folder of their own that each run empties. */
  public static Settings ofTests(Path home) {
    Path root = Path.of(System.getProperty("portal.root", ".")).toAbsolutePath().normalize();
    return new Settings(
        root,
        home.toAbsolutePath().normalize(),
        software(root),
        Ports.freeFrom(18080),
        Ports.freeFrom(19990),
        Ports.freeFrom(25432),
        Ports.freeFrom(23025),
        Ports.freeFrom(28025),
        Ports.freeFrom(28226),
        Ports.freeFrom(23310),
        true);
  }

  /** Address under which people reach the portal. */
  public String publicUrl() {
    return "http://localhost:" + port;
  }

  /** Folder of the scripts that set up a server, the same for everybody. */
  public Path serverConfig() {
    return root.resolve("server-config");
  }

  /** Folder of the documents of families, encrypted. */
  public Path documents() {
    return home.resolve("documents");
  }

  /** The portal as Maven built it. */
  public Path ear() {
    return Path.of(
        System.getProperty("portal.ear", root.resolve("portal-ear/target/portal.ear").toString()));
  }

  private static Path software(Path root) {
    return Path.of(
            System.getProperty(
                "portal.software", root.resolve("portal-dev/sandbox/target/software").toString()))
        .toAbsolutePath()
        .normalize();
  }

  private static boolean isSet(String flag) {
    String value = System.getProperty(flag);
    return value != null && !value.equalsIgnoreCase("false");
  }
}
