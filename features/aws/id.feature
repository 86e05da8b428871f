Feature: The id of a creation request
  CreateAccountRequestId is "car-" followed by 8 to 32 lower-case letters or digits.

  Rule: An id that was never issued is not found

    @AWS-ID-UNKNOWN
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is CreateAccountStatusNotFoundException

      Examples: ids of the right form
        | id                                           |
        | that was never issued                        |
        | with a suffix of 8 characters, never issued  |
        | with a suffix of 32 characters, never issued |

    @AWS-ID-UNKNOWN
    Scenario Outline: An id <id> is not taken for the one that it is like
      Given a call of DescribeCreateAccountStatus for the <which> id that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is CreateAccountStatusNotFoundException

      Examples: ids of the right form
        | which    | id                                   |
        | longest  | cut short, never issued              |
        | shortest | with a character more, never issued  |
        | longest  | with another beginning, never issued |

  Rule: An id has the form of an id

    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      @AWS-ID-MIN
      Examples: too short
        | id                            |
        | with a suffix of 7 characters |
        | with a suffix of 0 characters |

    @AWS-ID-MAX
    Scenario Outline: An id <id> is refused, though it begins like a known one
      Given a call of DescribeCreateAccountStatus for the longest id that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      Examples: too long
        | id                                |
        | with a suffix of 33 characters    |
        | with a suffix of 10000 characters |

    @AWS-ID-PATTERN
    Scenario Outline: An id <id> is refused, though it is no longer than ids may be
      Given a call of DescribeCreateAccountStatus for the <which> id that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      Examples: of another form
        | which    | id                                               |
        | longest  | in upper case, never issued                      |
        | longest  | with a suffix in upper case                      |
        | longest  | without its prefix                               |
        | longest  | with another prefix                              |
        | longest  | with its prefix in upper case                    |
        | longest  | with another separator                           |
        | shortest | with its prefix twice                            |
        | shortest | inside a longer string                           |
        | shortest | with a line break after it                       |
        | shortest | with a carriage return and a line break after it |
        | shortest | with a null character after it                   |
        | shortest | with a space before it                           |
        | shortest | with a space after it                            |
        | shortest | with an underscore in it                         |
        | shortest | with a hyphen in it                              |
        | shortest | with a dot in it                                 |
        | shortest | with a plus sign in it                           |
        | shortest | with a colon in it                               |
        | shortest | with a percent sign in it                        |
        | shortest | with a quote in it                               |
        | shortest | with a slash in it                               |
        | shortest | with a non-ASCII letter in it                    |
        | shortest | with a non-ASCII digit in it                     |

  Rule: An id is required

    @AWS-ID-REQUIRED
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      Examples: without a value
        | id           |
        | left empty   |
        | that is null |

    @AWS-ID-REQUIRED
    Scenario: A call without an id is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again without CreateAccountRequestId
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

  Rule: An id is a string

    @AWS-ID-TYPE
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error should be SerializationException or ValidationException or InvalidInputException

      Examples: other types
        | id                |
        | that is a number  |
        | that is a boolean |
        | that is a list    |
        | that is an object |
