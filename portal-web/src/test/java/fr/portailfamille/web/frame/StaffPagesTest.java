package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.portailfamille.organisation.Duty;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

  @Test
  void namesEveryPageOfTheStaffAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/webapp/staff"))) {
      List<String> pages = files.map(file -> "/staff/" + file.getFileName()).toList();

      assertThat(StaffPages.DUTIES.keySet()).containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @Test
  void namesEveryDownloadOfTheStaffAndNoOther() {
    List<String> files =
        new ClassFileImporter()
            .importPackages("fr.portailfamille.web").stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type -> Stream.of(type.getAnnotationOfType(WebServlet.class).value()))
                .filter(address -> address.startsWith("/staff/"))
                .toList();

    assertThat(StaffPages.FILES.keySet()).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void findsTheDutyOfAnAddress() {
    assertThat(StaffPages.duty("/staff/payments.xhtml#stuck")).contains(Duty.HANDLE_MONEY);
    assertThat(StaffPages.duty("/staff/household.xhtml?h=7")).contains(Duty.SEE_FAMILIES);
    assertThat(StaffPages.duty("/staff/other.xhtml")).isEmpty();
  }
}
