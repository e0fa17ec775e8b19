package org.supportflow;

import java.util.List;

/** What is to be seen of the day of {@link SupportDayIT}; all times are hours and minutes since it began. */
final class SupportDay {

    static final String OUTAGE = "Our PostgreSQL production cluster is down for all users. There is no workaround.";
    static final String QUESTION = "The server and the agent have different versions, is it a bug?";

    static final List<String> EMERGENCY_TIMELINE = lines("""
            0:00 customerWrote by mia {message=1}
            0:00 customerNotified by supportflow {template=acknowledgement}
            0:00 classified by table classification {type=incident}
            0:00 severityChanged by table severity {from=-, reason=first judged, to=S1}
            0:00 priorityChanged by supportflow {cause=table priority, from=-, to=P1}
            0:00 supportModeChosen by supportflow {mode=emergency-support}
            0:00 assigned by table routing {agent=-, team=database}
            0:00 assigned by supportflow {agent=dana, team=database}
            0:00 paged by supportflow {agent=dana}
            0:00 pageAcknowledged by dana {}
            0:00 noteWritten by dana {message=2}
            0:00 customerNotified by supportflow {template=emergencyUpdate}
            0:45 clockStepReached by supportflow {clock=firstResponse, step=75}
            0:45 staffNotified by supportflow {recipient=owner, template=escalation}
            0:45 paged by supportflow {agent=nils}
            0:45 leadAsked by supportflow {clock=firstResponse, step=75}
            0:45 escalationHandled by lea {outcome=accepted}
            0:45 noteWritten by lea {message=3}
            0:50 agentReplied by dana {message=4}
            1:00 agentReplied by dana {message=5}
            1:00 solved by dana {}
            1:00 customerNotified by supportflow {template=solved}
            1:00 waiting by dana {for=confirmation}
            1:30 customerWrote by mia {message=6}
            1:30 reopened by mia {}
            1:30 customerNotified by supportflow {template=reopened}
            1:40 agentReplied by dana {message=7}
            1:40 solved by dana {}
            1:40 customerNotified by supportflow {template=solved}
            1:40 waiting by dana {for=confirmation}
            2:00 solutionConfirmed by mia {}
            2:00 resumed by supportflow {cause=resumeWorkAsConfirmed, waitedFor=confirmation}
            2:00 closed by supportflow {reason=confirmed}
            2:00 customerNotified by supportflow {template=closed}
            """);

    static final List<String> EMERGENCY_CLOCKS = lines("""
            firstResponse 1: PT1H from 0:00, due 1:00, stopped 0:50, met, step 75, by service-level row-premium-p1
            nextResponse 1: PT2H from 1:30, due 3:30, stopped 1:40, met, step 0, by service-level row-premium-p1
            update 1: PT2H from 0:00, due 2:00, stopped 0:50, met, step 0, by service-level row-premium-p1
            update 2: PT2H from 0:50, due 2:50, stopped 1:00, met, step 0, by service-level row-premium-p1
            update 3: PT2H from 1:00, due 3:00, stopped 1:00, met, step 0, by service-level row-premium-p1
            update 4: PT2H from 1:30, due 3:30, stopped 1:40, met, step 0, by service-level row-premium-p1
            update 5: PT2H from 1:40, due 3:40, stopped 1:40, met, step 0, by service-level row-premium-p1
            workaround 1: PT8H from 0:00, due 8:00, stopped 1:00, met, step 0, by service-level row-premium-p1
            """);

    static final List<String> EMERGENCY_WHYS = lines("""
            0:00 customer-tier live: row-premium
            0:00 entitlement live: row-entitled
            0:00 classification live: row-database-outage
            0:00 severity live: row-outage
            0:00 priority live: row-s1
            0:00 service-level live: row-premium-p1
            0:00 support-mode live: row-emergency
            0:00 routing live: row-urgent-database
            0:45 escalation live: row-remind-owner, row-warn-lead, row-page-before-breach
            0:50 routing live: row-urgent-database
            0:50 auto-reply live: row-urgent
            1:00 follow-up live: row-confirmation-start
            1:40 follow-up live: row-confirmation-start
            """);

    static final List<String> EMERGENCY_MAILS = lines("""
            0:00 Support to mia: thank you for writing to us. Your request is recorded as ticket SF, and we are looking at it. (ticket, auto-replied), answers question, follows on question
            0:00 Support to mia: Dana is working on ticket SF without a break. There is nothing you need to do now. (ticket, auto-generated), answers 1, follows on question 1
            0:50 Dana (Support) to mia: The primary is up again after a failover. (ticket, -), answers 2, follows on question 1 2
            1:00 Dana (Support) to mia: The disk of the old primary was full. (ticket, -), answers 3, follows on question 1 2 3
            1:00 Support to mia: we believe that ticket SF is solved. (ticket, auto-generated), answers 4, follows on question 1 2 3 4
            1:30 Support to mia: ticket SF is open again, and we are looking at it. (ticket, auto-replied), answers objection, follows on question 1 2 3 4 5 objection
            1:40 Dana (Support) to mia: The replica has caught up now. (ticket, -), answers 6, follows on question 1 2 3 4 5 objection 6
            1:40 Support to mia: we believe that ticket SF is solved. (ticket, auto-generated), answers 7, follows on question 1 2 3 4 5 objection 6 7
            2:00 Support to mia: ticket SF is closed. Thank you for working on it with us. (ticket, auto-generated), answers 8, follows on question 1 2 3 4 5 objection 6 7 8
            """);

    static final List<String> EMERGENCY_STAFF_MAILS = lines("""
            0:00 Support to dana: PAGE P1: You are paged: this ticket needs you now. (staff, auto-generated), opens the ticket, answers nothing
            0:00 Support to dana: Yours: This ticket is assigned to you. (staff, auto-generated), opens the ticket, answers nothing
            0:45 Support to dana: Escalation: The clock "First response" has used 75 % of its time. (staff, auto-generated), opens the ticket, answers nothing
            0:45 Support to nils: PAGE P1: You are paged: this ticket needs you now. (staff, auto-generated), opens the ticket, answers nothing
            """);

    static final List<String> COMMUNITY_TIMELINE = lines("""
            0:00 customerWrote by uma {message=1}
            0:00 customerNotified by supportflow {template=communityWelcome}
            0:00 classified by table classification {type=bug}
            0:00 severityChanged by table severity {from=-, reason=first judged, to=S3}
            0:00 priorityChanged by supportflow {cause=table priority, from=-, to=P3}
            0:00 supportModeChosen by supportflow {mode=community-support}
            0:00 assigned by table routing {agent=-, team=community}
            0:30 assigned by cora {agent=cora, team=community}
            0:30 agentReplied by cora {message=2}
            0:30 solved by cora {}
            0:30 customerNotified by supportflow {template=solved}
            0:30 waiting by cora {for=confirmation}
            1:00 solutionConfirmed by uma {}
            1:00 resumed by supportflow {cause=resumeWorkAsConfirmed, waitedFor=confirmation}
            1:00 closed by supportflow {reason=confirmed}
            1:00 customerNotified by supportflow {template=closed}
            """);

    static final List<String> COMMUNITY_WHYS = lines("""
            0:00 customer-tier live: row-otherwise
            0:00 entitlement live: row-community
            0:00 classification live: row-bug
            0:00 severity live: row-otherwise
            0:00 priority live: row-s3
            0:00 service-level live: row-community
            0:00 support-mode live: row-community
            0:00 routing live: row-community
            0:00 auto-reply live: row-otherwise
            0:30 follow-up live: row-confirmation-start
            """);

    static final List<String> COMMUNITY_MAILS = lines("""
            0:00 Support to uma: thank you for writing to us. Your request is recorded as ticket SF. (ticket, auto-replied), answers question, follows on question
            0:30 Cora (Support) to uma: Any two versions of one year work together. (ticket, -), answers 1, follows on question 1
            0:30 Support to uma: we believe that ticket SF is solved. (ticket, auto-generated), answers 2, follows on question 1 2
            1:00 Support to uma: ticket SF is closed. Thank you for working on it with us. (ticket, auto-generated), answers 3, follows on question 1 2 3
            """);

    private SupportDay() {}

    private static List<String> lines(String block) {
        return block.lines().toList();
    }
}
