package fr.portailfamille.sandbox;

import java.util.ArrayList;
import java.util.List;

/** What the launcher tells when everything stands: addresses and demo accounts. */
final class Welcome {
  private Welcome() {}

  static String of(Town town) {
    Settings settings = town.settings();
    List<List<String>> addresses = new ArrayList<>();
    addresses.add(List.of("Portal", settings.publicUrl() + "/"));
    addresses.add(List.of("Mails", town.mail().address()));
    town.banks()
        .forEach(
            bank -> addresses.add(List.of(bank.name(), "http://localhost:" + settings.bankPort())));
    addresses.add(
        List.of(
            "Virus scanner",
            "localhost:%d (refuses files that hold the EICAR test text)"
                .formatted(settings.clamdPort())));
    addresses.add(
        List.of(
            "Database",
            "jdbc:postgresql://localhost:%d/%s (%s)"
                .formatted(settings.databasePort(), Database.NAME, Database.OWNER)));
    StringBuilder text = new StringBuilder("\n").append(table(addresses));
    if (!town.accounts().isEmpty()) {
      List<List<String>> accounts = new ArrayList<>();
      accounts.add(List.of("Login", "Password", "Who"));
      town.accounts().forEach(a -> accounts.add(List.of(a.login(), a.password(), a.who())));
      text.append("\n").append(table(accounts));
    }
    return text.append("\nCtrl-C stops everything.").toString();
  }

  private static String table(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        text.append("  ").append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
