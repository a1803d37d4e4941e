package fr.portailfamille.web.settings;

import fr.portailfamille.organisation.SettingLine;
import fr.portailfamille.organisation.SettingType;
import fr.portailfamille.organisation.SettingWords;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A setting on the page, with what is being typed for it. */
public class SettingEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SettingLine line;
  private final String section;
  private final String label;
  private final String help;
  private final LinkedHashMap<String, String> choices = new LinkedHashMap<>();
  private String text;
  private String fault = "";

  SettingEntry(SettingLine line, SettingWords words) {
    this.line = line;
    this.section = words.section(line.key());
    this.label = words.label(line.key());
    this.help = words.help(line.key());
    line.choices().forEach(choice -> choices.put(words.choice(line.key(), choice), choice));
    this.text = line.text();
  }

  /** Whether something else was typed than is set; an empty secret leaves the secret alone. */
  boolean isChanged() {
    return isSecret() ? text != null : !Objects.equals(text, line.text());
  }

  /** Which of its inputs the page has. */
  String input() {
    return isSecret() ? "secret" : isChoice() ? "choice" : "text";
  }

  void wrong(String words) {
    fault = words;
  }

  /** What is wrong with what was typed; empty where nothing is. */
  public String getFault() {
    return fault;
  }

  public String getKey() {
    return line.key();
  }

  /** The title it stands under. */
  public String getSection() {
    return section;
  }

  public String getLabel() {
    return label;
  }

  public String getHelp() {
    return help;
  }

  public Map<String, String> getChoices() {
    return choices;
  }

  /** What counts now, in words. */
  public String getEffective() {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().equals(line.effective()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(line.effective());
  }

  /** The kind of scope the value comes from; null for the default. */
  public String getFrom() {
    return line.from() == null ? null : line.from().name();
  }

  public boolean isSecret() {
    return line.type() == SettingType.SECRET;
  }

  public boolean isSecretSet() {
    return isSecret() && Boolean.parseBoolean(line.effective());
  }

  public boolean isChoice() {
    return !choices.isEmpty();
  }

  public boolean isTyped() {
    return !isSecret() && !isChoice();
  }

  public boolean isNumber() {
    return line.type() == SettingType.WHOLE_NUMBER || line.type() == SettingType.MINUTES;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
