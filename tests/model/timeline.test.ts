import { describe, expectTypeOf, it } from 'vitest';
import type {
  Actor,
  Era,
  Quote,
  Relation,
  Source,
  Status,
  Timeline,
  TimelineEvent,
} from '../../src/model/timeline.ts';
import type { EdtfDate } from '../../src/time/edtf.ts';

describe('the types of a timeline', () => {
  it('has dates in the place of their texts', () => {
    expectTypeOf<TimelineEvent['date']>().toEqualTypeOf<EdtfDate>();
    expectTypeOf<Era>().toEqualTypeOf<{ readonly title: string; readonly date: EdtfDate }>();
    expectTypeOf<Source['published']>().toEqualTypeOf<EdtfDate | undefined>();
  });

  it('has lists and defaults always, and other optional fields perhaps', () => {
    expectTypeOf<Actor>().toEqualTypeOf<{
      readonly id: string;
      readonly name: string;
      readonly role?: string;
      readonly affiliation?: string;
      readonly color?: string;
    }>();
    expectTypeOf<Quote>().toEqualTypeOf<{
      readonly source: string;
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
      readonly start?: number;
      readonly speaker?: string;
      readonly mark: readonly string[];
    }>();
    expectTypeOf<Relation['disputed']>().toEqualTypeOf<boolean>();
    expectTypeOf<Status>().toEqualTypeOf<'occurred' | 'planned' | 'disputed'>();
    expectTypeOf<Timeline['language']>().toEqualTypeOf<string>();
    expectTypeOf<Timeline['events']>().toEqualTypeOf<readonly TimelineEvent[]>();
    expectTypeOf<TimelineEvent['quotes']>().toEqualTypeOf<readonly Quote[]>();
  });
});
