package fr.portailfamille.identity;

import java.util.regex.Pattern;

/** Which mail addresses are kept: exactly one, as browsers check them, nothing that ends a line. */
public final class MailAddress {

  private static final int LONGEST = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

  private MailAddress() {}

  /** Whether mails can be sent to exactly this. */
  public static boolean isUsable(String text) {
    return text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
