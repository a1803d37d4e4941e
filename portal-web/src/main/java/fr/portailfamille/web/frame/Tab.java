package fr.portailfamille.web.frame;

/**
 * A tab of the family's or the staff's part.
 *
 * @param name last part of its bundle key {@code tab.…} and of the page's parameter {@code tab}
 * @param icon name of a PrimeIcon
 */
public record Tab(String name, String page, String icon) {}
