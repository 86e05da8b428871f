Feature: Describe one creation request
  DescribeCreateAccountStatus tells how far the request to create an account has come.
  The form of every answer, and that it is about the id that was asked for, is checked on each exchange of the run.

  Rule: A request that is known is described, whichever state it is in

    @AWS-DESCRIBE-IN-PROGRESS
    Scenario: A request that is IN_PROGRESS is described as IN_PROGRESS
      Given 16 known creation requests that are IN_PROGRESS
      When DescribeCreateAccountStatus is called for each of them
      Then it is accepted
      And each creation request is IN_PROGRESS, or has moved on from there

    Scenario Outline: A request that is <state> is described as <state>
      Given 16 known creation requests that are <state>
      When DescribeCreateAccountStatus has been called for each of them
      Then it is accepted
      And each creation request is <state>, or has moved on from there

      @AWS-DESCRIBE-SUCCEEDED
      Examples: finished well
        | state     |
        | SUCCEEDED |

      @AWS-DESCRIBE-FAILED
      Examples: finished badly
        | state  |
        | FAILED |

    @AWS-DESCRIBE-OK
    Scenario: Whatever is known is described
      Given 16 known creation requests
      When DescribeCreateAccountStatus has been called for each of them
      Then it is accepted

  Rule: The id comes from CreateAccount or ListCreateAccountStatus

    Scenario Outline: An id that <source> gives is described
      Given 16 creation requests that <source> gives
      When DescribeCreateAccountStatus has been called for each of them
      Then it is accepted

      @AWS-DESCRIBE-LISTED
      Examples: listed
        | source                  |
        | ListCreateAccountStatus |

      @AWS-DESCRIBE-CREATED
      Examples: created
        | source        |
        | CreateAccount |

  Rule: Calls at the same time do not disturb each other

    @AWS-CONCURRENT
    Scenario: 16 requests are described at once
      Given 16 known creation requests
      When DescribeCreateAccountStatus is called for them 16 times at once
      Then each answer is about the one that was asked for

    @AWS-CONCURRENT
    Scenario: Calls by nobody in particular do not borrow who calls at the same time
      Given 6 known creation requests
      When DescribeCreateAccountStatus is called for them 12 times at once, every other time by nobody in particular
      Then each answer is for the one who asked
