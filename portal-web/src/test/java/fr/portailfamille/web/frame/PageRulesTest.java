package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may hold: the browser would refuse it, or a translation would miss it. */
class PageRulesTest {

  private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle=\"|<style");
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("\\son[a-z]+=\"|<script(?![^>]*src=)");
  private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      return files.filter(f -> f.toString().endsWith(".xhtml")).toList();
    }
  }

  @Test
  void thereArePagesToLookAt() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void carriesNeitherStyleNorScript(Path page) {
    assertThat(text(page)).doesNotContainPattern(INLINE_STYLE).doesNotContainPattern(INLINE_SCRIPT);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void carriesNoTextOfItsOwn(Path page) {
    String bare = EXPRESSION.matcher(text(page)).replaceAll("");
    String words = TAG.matcher(bare).replaceAll(" ");

    assertThat(WORD.matcher(words).results().map(r -> r.group()).toList()).isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
