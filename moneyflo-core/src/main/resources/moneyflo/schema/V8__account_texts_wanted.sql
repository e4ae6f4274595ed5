-- Who asked for texts before there were any gets them.
UPDATE mf_account SET texts = TRUE WHERE texts = FALSE AND customer IN (SELECT id FROM mf_customer WHERE sms_alerts = TRUE);
