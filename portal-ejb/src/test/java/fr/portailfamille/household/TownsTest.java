package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {

  private final Towns towns = new Towns();

  @ParameterizedTest
  @CsvSource({
    "44470, CARQUEFOU, 44026",
    "44470, thouare sur loire, 44204",
    "75116, Paris 16e, 75056",
    "42000, ST ETIENNE, 42218",
    "97400, Saint-Denis, 97411"
  })
  void findsATownHoweverItIsTyped(String postcode, String typed, String insee) {
    assertThat(towns.find(postcode, typed)).map(Town::insee).contains(insee);
  }

  @Test
  void knowsWhoSharesAPostcode() {
    assertThat(towns.namesAt("44470")).contains("Carquefou", "Mauves-sur-Loire");
    assertThat(towns.find("44470", "Rennes")).isEmpty();
    assertThat(towns.at("00000")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "73200, Albertville,",
    "73200, Carquefou, NOT_THE_TOWN",
    "99999, Albertville, NOT_A_POSTCODE",
    "1000, Bourg-en-Bresse, NOT_A_POSTCODE",
    "732000, Albertville, NOT_A_POSTCODE",
    "7320, Albertville, NOT_A_POSTCODE",
    "75900, PARIS CEDEX 15,",
    "1204, Genève,",
    "7870, Lens,",
    "H2X 1Y4, Montréal,"
  })
  void asksForAPostcodeOfItsTown(String postcode, String town, FaultReason fault) {
    assertThat(towns.check(postcode, town).fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"RENNES 35, 35238", "Rennes (35), 35238", "Carquefou, 44026", "Bastia 2B, 2B033"})
  void findsATownOfBirth(String typed, String insee) {
    assertThat(towns.named(typed)).map(Town::insee).contains(insee);
  }

  @ParameterizedTest
  @CsvSource({"Genève", "Saint-Denis", "Rennes 44", "<script>"})
  void leavesWhatIsAbroadOrUnclear(String typed) {
    assertThat(towns.named(typed)).isEmpty();
  }
}
