package fr.portailfamille.shared;

/** Free text as somebody typed it; pages limit its length, but whoever posts need not use them. */
public final class TypedText {

  private TypedText() {}

  /**
   * The text without spaces around it; empty where nothing was typed.
   *
   * @throws RefusedException TextTooLong
   */
  public static String within(int most, String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > most) {
      throw new RefusedException(new TextTooLong(most));
    }
    return text;
  }
}
