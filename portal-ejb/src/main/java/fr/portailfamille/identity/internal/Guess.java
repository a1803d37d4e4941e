package fr.portailfamille.identity.internal;

import java.util.Locale;

/** What is guessed; each is counted for itself, so that wrong codes lock no right password. */
public enum Guess {
  PASSWORD("login:"),
  CODE("code-for:");

  private final String mark;

  Guess(String mark) {
    this.mark = mark;
  }

  /** What is counted under, before it is hashed. */
  String of(String login) {
    return mark + login.toLowerCase(Locale.ROOT);
  }
}
