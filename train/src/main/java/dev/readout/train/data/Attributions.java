package dev.readout.train.data;

/** Which data teach attributions. */
public enum Attributions {
    /** PolNeAR (Newell, Margolin and Ruths 2018), which states no licence. */
    POLNEAR,
    /** Only what may be used freely: what {@link GumAttributions} finds in GUM, and {@link InventedReports}. */
    LICENSED
}
