"""policy: waivers, baseline and verdicts that no longer mean what they meant."""
