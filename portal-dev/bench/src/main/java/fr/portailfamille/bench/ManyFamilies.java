package fr.portailfamille.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Families with the names that are common in France, three persons each: two thirds in one
 * organisation, the rest in three others. The same every time.
 */
final class ManyFamilies {

  static final int FAMILIES = 20_000;

  private static final List<String> LAST =
      List.of(
          "Martin",
          "Bernard",
          "Thomas",
          "Petit",
          "Robert",
          "Richard",
          "Durand",
          "Dubois",
          "Moreau",
          "Laurent",
          "Simon",
          "Michel",
          "Lefèvre",
          "Leroy",
          "Roux",
          "David",
          "Bertrand",
          "Morel",
          "Fournier",
          "Girard",
          "Bonnet",
          "Dupont",
          "Lambert",
          "Fontaine",
          "Rousseau",
          "Vincent",
          "Müller",
          "Lefebvre",
          "Faure",
          "André",
          "Mercier",
          "Blanc",
          "Guérin",
          "Boyer",
          "Garnier",
          "Chevalier",
          "François",
          "Legrand",
          "Gauthier",
          "Garcia",
          "Perrin",
          "Robin",
          "Clément",
          "Morin",
          "Nicolas",
          "Henry",
          "Roussel",
          "Mathieu",
          "Gautier",
          "Masson",
          "Marchand",
          "Duval",
          "Denis",
          "Dumont",
          "Marie",
          "Lemaire",
          "Noël",
          "Meyer",
          "Dufour",
          "Meunier",
          "Brun",
          "Blanchard",
          "Giraud",
          "Joly",
          "Rivière",
          "Lucas",
          "Brunet",
          "Gaillard",
          "Barbier",
          "Arnaud",
          "Martínez",
          "Gérard",
          "Roche",
          "Renard",
          "Schmitt",
          "Roy",
          "Leroux",
          "Colin",
          "Vidal",
          "Caron",
          "Picard",
          "Roger",
          "Fabre",
          "Aubert",
          "Lemoine",
          "Renaud",
          "Dumas",
          "Lacroix",
          "Olivier",
          "Philippe",
          "Bourgeois",
          "Pierre",
          "Benoît",
          "Rey",
          "Leclerc",
          "Payet",
          "Rolland",
          "Leclercq",
          "Guillaume",
          "Lecomte",
          "López",
          "Jean",
          "Dupuy",
          "Guillot",
          "Hubert",
          "Berger",
          "Carpentier",
          "Sánchez",
          "Dupuis",
          "Moulin",
          "Louis",
          "Deschamps",
          "Huet",
          "Vasseur",
          "Pérez",
          "Boucher",
          "Fleury",
          "Royer",
          "Klein",
          "Jacquet",
          "Adam",
          "Paris",
          "Poirier",
          "Marty",
          "Aubry",
          "Guyot",
          "Carré",
          "Charles",
          "Renault",
          "Charpentier",
          "Ménard",
          "Maillard",
          "Baron",
          "Bertin",
          "Bailly",
          "Hervé",
          "Schneider",
          "Fernández",
          "Le Gall",
          "Collet",
          "Léger",
          "Bouvier",
          "Julien",
          "Prévost",
          "Millet",
          "Perrot",
          "Daniel",
          "Le Roux",
          "Cousin",
          "Germain",
          "Breton",
          "Besson",
          "Langlois",
          "Rémy",
          "Le Goff",
          "Pelletier",
          "Lévêque",
          "Perrier",
          "Leblanc",
          "Barré",
          "Lebrun",
          "Marchal",
          "Weber",
          "Mallet",
          "Hamon",
          "Boulanger",
          "Jacob",
          "Monnier",
          "Michaud",
          "Rodríguez",
          "Guichard",
          "Gillet",
          "Étienne",
          "Grondin",
          "Poulain",
          "Tessier",
          "Chevallier",
          "Collin",
          "Chauvin",
          "Da Silva",
          "Bouchet",
          "Gay",
          "Lemaître",
          "Bénard",
          "Maréchal",
          "Humbert",
          "Reynaud",
          "Antoine",
          "Hoarau",
          "Perret",
          "Barthélemy",
          "Cordier",
          "Pichon");
  private static final List<String> FIRST =
      List.of(
          "Emma",
          "Jade",
          "Louise",
          "Alice",
          "Chloé",
          "Lina",
          "Rose",
          "Léa",
          "Anna",
          "Mila",
          "Ambre",
          "Julia",
          "Inès",
          "Juliette",
          "Zoé",
          "Lou",
          "Agathe",
          "Éva",
          "Manon",
          "Nina",
          "Léonie",
          "Camille",
          "Romane",
          "Sarah",
          "Lucie",
          "Élodie",
          "Maëlys",
          "Gabriel",
          "Léo",
          "Raphaël",
          "Louis",
          "Arthur",
          "Jules",
          "Adam",
          "Maël",
          "Lucas",
          "Hugo",
          "Noah",
          "Liam",
          "Sacha",
          "Gabin",
          "Nathan",
          "Ethan",
          "Paul",
          "Tom",
          "Mohamed",
          "Théo",
          "Aaron",
          "Eden",
          "Mathis",
          "Nolan",
          "Timéo",
          "Victor",
          "Jean-Baptiste",
          "Anne-Sophie",
          "Marie-Lou",
          "Jean-Pierre",
          "Naël",
          "Isaac",
          "Axel",
          "Rayan",
          "Antoine",
          "Valentin",
          "Augustin",
          "Anaïs",
          "Clara");

  private ManyFamilies() {}

  static void write(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into organisation (code, name, portal_title, accent_color)
          select 'bench' || n, 'Commune ' || n, 'Portail', '#0b5cad' from generate_series(1, 4) n;
          create temporary table family (i int, id bigint, organisation_id bigint, name text, first text[])
          """);
    }
    try (PreparedStatement statement =
        owner.prepareStatement(
            """
            insert into family
            select i, nextval('household_seq'),
                   (select id from organisation where code = 'bench' || case when i %% 3 < 2
                      then 1 else 2 + i %% 9 / 3 end),
                   last[1 + (i * 7919 + i / 7) %% cardinality(last)]
                     || case when i %% 9 = 0
                        then '-' || last[1 + (i * 10473) %% cardinality(last)] else '' end,
                   array[first[1 + (i * 31) %% cardinality(first)],
                         first[1 + (i * 131 + 5) %% cardinality(first)],
                         first[1 + (i * 1031 + 11) %% cardinality(first)]]
              from (select ?::text[] as last, ?::text[] as first) names, generate_series(1, %d) i
            """
                .formatted(FAMILIES))) {
      statement.setArray(1, owner.createArrayOf("text", LAST.toArray()));
      statement.setArray(2, owner.createArrayOf("text", FIRST.toArray()));
      statement.executeUpdate();
    }
    try (Statement statement = owner.createStatement()) {
      for (String step :
          new String[] {
            """
            insert into household (id, organisation_id, number, name, street, postcode, town, phone,
                                   email, created_at)
            select id, organisation_id, lpad(i::text, 6, '0'), name, i % 140 || ', rue des Lilas',
                   '73200', 'Albertville',
                   '06' || regexp_replace(lpad((i::bigint * 7901 % 100000000)::text, 8, '0'), '(..)', ' \\1', 'g'),
                   lower(unaccent(replace(first[1] || '.' || name, ' ', ''))) || i || '@example.org', now()
              from family
            """,
            """
            create temporary table person_of as
            select nextval('person_seq') as id, id as household_id, organisation_id, name, first[k] as first,
                   date '1985-01-01' + i % 300 * 7 * k as birth, k from family, generate_series(1, 3) k
            """,
            """
            insert into person (id, organisation_id, first_name, last_name, birth_date, created_at)
            select id, organisation_id, first, name, birth, now() from person_of
            """,
            """
            insert into household_member (household_id, person_id, kind, position)
            select household_id, id, 'CHILD', k - 1 from person_of
            """,
            "vacuum analyze"
          }) {
        long start = System.nanoTime();
        statement.execute(step);
        System.out.printf(
            "%6d ms: %s%n",
            (System.nanoTime() - start) / 1_000_000, step.strip().split("[(\n]")[0]);
      }
    }
  }
}
