package fr.portailfamille.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every setting of every room has words in both languages and a key of its own. */
class SettingWordsTest {

  @Test
  void sayWhatEachSettingIs() throws Exception {
    List<Setting<?>> settings = declared();

    assertThat(settings).isNotEmpty();
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      SettingWords words = new SettingWords(locale);
      for (Setting<?> setting : settings) {
        assertThat(words.knows(setting.key())).as(locale + " " + setting).isTrue();
        assertThat(words.knows(SettingWords.sectionKey(setting.key()))).as("" + setting).isTrue();
        assertThat(words.knows(setting.key() + ".help")).as(locale + " help " + setting).isTrue();
      }
    }
  }

  @Test
  void sayYesAndNo() throws Exception {
    List<Setting<?>> either =
        declared().stream().filter(setting -> setting.type() == SettingType.YES_NO).toList();

    assertThat(either).isNotEmpty();
    for (Setting<?> setting : either) {
      assertThat(setting.choices())
          .extracting(choice -> new SettingWords(Locale.FRENCH).choice(setting.key(), choice))
          .containsExactly("Oui", "Non");
      assertThat(setting.choices())
          .extracting(choice -> new SettingWords(Locale.ENGLISH).choice(setting.key(), choice))
          .containsExactly("Yes", "No");
    }
  }

  @Test
  void nameEachKeyOnce() throws Exception {
    Set<String> keys = new HashSet<>();
    for (Setting<?> setting : declared()) {
      assertThat(keys.add(setting.key())).as(setting.key()).isTrue();
    }
  }

  @Test
  void acceptEachDefault() throws Exception {
    for (Setting<?> setting : declared()) {
      assertThat(setting.read(setting.defaultText())).as(setting.key()).isPresent();
    }
  }

  private static List<Setting<?>> declared() throws Exception {
    List<Setting<?>> settings = new ArrayList<>();
    for (var type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.portailfamille")) {
      if (type.isAssignableTo(SettingSource.class) && !type.isInterface()) {
        var constructor = type.reflect().getDeclaredConstructor();
        constructor.setAccessible(true);
        settings.addAll(((SettingSource) constructor.newInstance()).settings());
      }
    }
    return settings;
  }
}
