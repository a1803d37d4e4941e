package fr.portailfamille.organisation;

import java.util.HashMap;
import java.util.Map;

/** The values that count at several activities, read at once. */
public final class SettingValues {

  private final Map<Long, Map<String, String>> textsByActivity = new HashMap<>();

  void put(long activityId, String key, String text) {
    textsByActivity.computeIfAbsent(activityId, id -> new HashMap<>()).put(key, text);
  }

  /** The value at an activity; the setting's default where nobody set one. */
  public <T> T of(Setting<T> setting, long activityId) {
    String text = textsByActivity.getOrDefault(activityId, Map.of()).get(setting.key());
    return text == null
        ? setting.defaultValue()
        : setting.read(text).orElse(setting.defaultValue());
  }
}
