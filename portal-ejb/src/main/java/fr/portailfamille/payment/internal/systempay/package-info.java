/** SystemPay, PayZen and their sisters: the hosted form V2 of Lyra and its notification. */
package fr.portailfamille.payment.internal.systempay;
