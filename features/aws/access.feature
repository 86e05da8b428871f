Feature: Who may ask
  Only the organization's management account, or a delegated administrator, may call the operation.

  Rule: Anyone else is refused

    @AWS-ACCESS-MEMBER
    Scenario: A member account is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again by a member account
      Then it is refused
      And the error is AccessDeniedException
      And the status should be 403 or 400

    @AWS-ACCESS-MEMBER
    Scenario Outline: A member account is refused a request that is <state>
      Given a call of DescribeCreateAccountStatus for a creation request that is <state>, which is accepted
      When it is sent again by a member account
      Then it is refused

      Examples: each state
        | state       |
        | IN_PROGRESS |
        | SUCCEEDED   |
        | FAILED      |

    @AWS-ACCESS-OUTSIDER
    Scenario: An account of no organization is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again by an account outside the organization
      Then it is refused
      And the error is AWSOrganizationsNotInUseException

  Rule: A signature proves who asks

    Scenario Outline: A call by <caller> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again by <caller>
      Then it is refused
      And the status should be 403 or 400
      And the error should be MissingAuthenticationToken or its like or AccessDeniedException

      @AWS-ACCESS-ANONYMOUS
      Examples: nobody
        | caller               |
        | nobody in particular |

      @AWS-ACCESS-FORGED
      Examples: an impostor
        | caller                          |
        | an impostor with a wrong secret |

    Scenario Outline: A call <flaw> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again <flaw>
      Then it is refused
      And the status should be 403 or 400
      And the error should be MissingAuthenticationToken or its like or AccessDeniedException

      @AWS-SIGNATURE-SCOPE
      Examples: its service
        | flaw                       |
        | signed for another service |

      @AWS-SIGNATURE-DATE
      Examples: its time
        | flaw             |
        | signed a day ago |

      @AWS-SIGNATURE-BODY
      Examples: its body
        | flaw                        |
        | changed after it was signed |

  Rule: Temporary credentials need their session token

    @AWS-SESSION-TOKEN
    Scenario: Temporary credentials without their token are refused
      Given a call of DescribeCreateAccountStatus with temporary credentials that is accepted
      When it is sent again without X-Amz-Security-Token
      Then it is refused
      And the status should be 403 or 400

    @AWS-SESSION-TOKEN
    Scenario: Temporary credentials with a token of nobody are refused
      Given a call of DescribeCreateAccountStatus with temporary credentials that is accepted
      When it is sent again with X-Amz-Security-Token that was never issued
      Then it is refused
      And the status should be 403 or 400
