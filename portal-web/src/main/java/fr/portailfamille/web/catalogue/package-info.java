/** The catalogue as staff keep it: categories, activities, their groups, units and prices. */
package fr.portailfamille.web.catalogue;
