Feature: Many calls, and calls to nowhere

  Rule: Calls at the same time do not disturb each other

    @HW-CONCURRENT
    Scenario: 16 requests are shown at once
      Given 16 known creation requests
      When ShowCreateAccountStatus is called for them 16 times at once
      Then each answer is about the one that was asked for

    @HW-CONCURRENT
    Scenario: 16 lists in different states are called at once
      When ListCreateAccountStatuses is called 16 times at once, in each state in turn
      Then each answer holds only the states that were asked for

    @HW-CONCURRENT
    Scenario: Calls by nobody in particular do not borrow who calls at the same time
      Given 6 known creation requests
      When ShowCreateAccountStatus is called for them 12 times at once, every other time by nobody in particular
      Then each answer is for the one who asked

    @HW-CONCURRENT
    Scenario: Walks that take turns do not disturb each other
      Given a page of ListCreateAccountStatuses that is not the last
      When the page after it is called twice, with pages of other walks between
      Then it is the same page both times

  Rule: A path that no page describes is no operation

    @HW-UNKNOWN-PATH
    Scenario: An unknown path is refused
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again to a path that no page describes
      Then it should be refused
