//! Which items to take under a budget so that their groups are worth most together, in whole numbers.
//!
//! A group is worth the sum of its taken items less its deficit, and never less than nothing. Dynamic programming over the budget: group by group
//! either the group is passed over, or its items are a knapsack on top of what came before and the deficit is paid. Since a group's worth is the
//! larger of the two and groups share nothing but the budget, the best of both at every budget is the optimum.
//!
//! Where items × budget are too many steps, efforts are rounded up to a coarser unit, what is then left of the budget is filled by worth for effort,
//! and the plain choice by worth for effort stands against it. The better of the two stays within the budget; it need not be the best.

use std::cmp::Reverse;

/// Something that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    /// What the caller calls it; of equals the smaller is taken.
    pub(super) gap: usize,
    /// What it takes of the budget.
    pub(super) effort: u32,
    /// What it adds to its group.
    pub(super) value: u128,
}

/// Items that are worth something together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// What its items have to make good before they are worth anything.
    pub(super) deficit: u128,
    /// Its items.
    pub(super) items: Vec<Item>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The items, by their callers' names, in order.
    pub(super) taken: Vec<usize>,
    /// Their efforts.
    pub(super) used: u64,
    /// Whether no other choice is worth more.
    pub(super) proven: bool,
}

/// The items that are worth most within `budget`; proven where it takes no more than `most_steps`.
pub(super) fn choose(groups: &[Group], budget: u32, most_steps: usize) -> Choice {
    // In the order of their names, so that of equals the smaller is taken.
    let mut groups = groups.to_vec();
    for group in &mut groups {
        group.items.retain(|item| item.value > 0);
        group.items.sort_by_key(|item| item.gap);
    }
    let items = || groups.iter().flat_map(|group| &group.items);
    let all: u64 = items().map(|item| u64::from(item.effort)).sum();
    let budget = u32::try_from(u64::from(budget).min(all)).unwrap_or(u32::MAX);
    let finest = items()
        .map(|item| item.effort)
        .fold(0, greatest_common_divisor)
        .max(1);
    let coarsest = coarse_enough(items().count(), budget, finest, most_steps);
    let mut choice = knapsack(&groups, budget, coarsest);
    choice.proven = coarsest == finest;
    if !choice.proven {
        fill(&groups, budget, &mut choice);
        for with_deficits in [true, false] {
            let greedy = by_worth_for_effort(&groups, budget, with_deficits);
            if worth(&groups, &greedy.taken) > worth(&groups, &choice.taken) {
                choice = greedy;
            }
        }
    }
    choice.taken.sort_unstable();
    choice
}

/// The unit of effort, at least `finest`, in which the table has no more than `most_steps` cells.
fn coarse_enough(items: usize, budget: u32, finest: u32, most_steps: usize) -> u32 {
    let columns = u32::try_from(most_steps / items.max(1)).unwrap_or(u32::MAX);
    let within = |unit: u32| budget / unit < columns;
    if within(finest) {
        finest
    } else {
        // budget / unit < columns holds from here on.
        (budget / columns.max(1)).saturating_add(1).max(finest + 1)
    }
}

/// A table of yes and no, row by row.
struct Marks {
    bits: Vec<u64>,
    columns: usize,
}

impl Marks {
    fn new(rows: usize, columns: usize) -> Self {
        Marks {
            bits: vec![0; (rows * columns).div_ceil(64)],
            columns,
        }
    }

    fn set(&mut self, row: usize, column: usize) {
        let at = row * self.columns + column;
        if let Some(word) = self.bits.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    fn get(&self, row: usize, column: usize) -> bool {
        let at = row * self.columns + column;
        self.bits
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

/// The optimum with efforts rounded up to whole units.
fn knapsack(groups: &[Group], budget: u32, unit: u32) -> Choice {
    let columns = (budget / unit) as usize + 1;
    let cost = |item: &Item| item.effort.div_ceil(unit) as usize;
    let count: usize = groups.iter().map(|group| group.items.len()).sum();
    let mut best: Vec<u128> = vec![0; columns];
    let mut taken = Marks::new(count, columns);
    let mut entered = Marks::new(groups.len(), columns);
    let mut row = 0;
    for (number, group) in groups.iter().enumerate() {
        let before = best.clone();
        for item in &group.items {
            let cost = cost(item);
            for column in (cost..columns).rev() {
                let with = best.get(column - cost).map(|rest| rest + item.value);
                if let (Some(with), Some(best)) = (with, best.get_mut(column))
                    && with > *best
                {
                    *best = with;
                    taken.set(row, column);
                }
            }
            row += 1;
        }
        for (column, (best, before)) in best.iter_mut().zip(before).enumerate() {
            let with = best.saturating_sub(group.deficit);
            if with > before {
                *best = with;
                entered.set(number, column);
            } else {
                *best = before;
            }
        }
    }
    let most = best.last().copied().unwrap_or(0);
    // The least effort that is worth as much.
    let mut column = best.iter().position(|worth| *worth == most).unwrap_or(0);
    let mut choice = Choice {
        taken: Vec::new(),
        used: 0,
        proven: false,
    };
    for (number, group) in groups.iter().enumerate().rev() {
        let entered = entered.get(number, column);
        for item in group.items.iter().rev() {
            row -= 1;
            if entered && taken.get(row, column) {
                choice.taken.push(item.gap);
                choice.used += u64::from(item.effort);
                column = column.saturating_sub(cost(item));
            }
        }
    }
    choice
}

/// What a choice is worth.
fn worth(groups: &[Group], taken: &[usize]) -> u128 {
    let of = |group: &Group| {
        let own = group.items.iter().filter(|item| taken.contains(&item.gap));
        let sum: u128 = own.map(|item| item.value).sum();
        sum.saturating_sub(group.deficit)
    };
    groups.iter().map(of).sum()
}

/// Spends what is left on groups that need nothing more made good, by worth for effort.
fn fill(groups: &[Group], budget: u32, choice: &mut Choice) {
    let open = |group: &&Group| {
        let mut items = group.items.iter();
        group.deficit == 0 || items.any(|item| choice.taken.contains(&item.gap))
    };
    let items = groups.iter().filter(open).flat_map(|group| &group.items);
    let left = items.filter(|item| !choice.taken.contains(&item.gap));
    let mut left: Vec<Item> = left.copied().collect();
    take_in_order(&mut left, budget, choice);
}

/// Takes whatever fits, the most worth for its effort first; with or without the groups that have something to make good.
fn by_worth_for_effort(groups: &[Group], budget: u32, with_deficits: bool) -> Choice {
    let counting = |group: &&Group| with_deficits || group.deficit == 0;
    let items = groups.iter().filter(counting);
    let mut items: Vec<Item> = items.flat_map(|group| group.items.clone()).collect();
    let mut choice = Choice {
        taken: Vec::new(),
        used: 0,
        proven: false,
    };
    take_in_order(&mut items, budget, &mut choice);
    choice
}

fn take_in_order(items: &mut [Item], budget: u32, choice: &mut Choice) {
    // The larger value / effort first, compared crosswise; past 128 bits the order is only less apt.
    items.sort_by(|one, other| {
        let one_worth = one.value.saturating_mul(u128::from(other.effort));
        let other_worth = other.value.saturating_mul(u128::from(one.effort));
        Reverse(one_worth)
            .cmp(&Reverse(other_worth))
            .then(one.gap.cmp(&other.gap))
    });
    for item in items {
        let with = choice.used + u64::from(item.effort);
        if with <= u64::from(budget) {
            choice.used = with;
            choice.taken.push(item.gap);
        }
    }
}

fn greatest_common_divisor(mut one: u32, mut other: u32) -> u32 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Up to twelve items over up to three groups.
    fn groups() -> impl Strategy<Value = Vec<Group>> {
        let item = (0..3usize, 0..60u32, 0..40u128);
        let items = proptest::collection::vec(item, 0..=12);
        let deficits = proptest::collection::vec(prop_oneof![Just(0u128), 0..90u128], 3);
        (items, deficits).prop_map(|(items, deficits)| {
            let of = |group: usize| {
                let own = items.iter().enumerate().filter(|(_, one)| one.0 == group);
                own.map(|(gap, (_, effort, value))| Item {
                    gap,
                    effort: *effort,
                    value: *value,
                })
                .collect()
            };
            let deficits = deficits.into_iter().enumerate();
            deficits
                .map(|(group, deficit)| Group {
                    deficit,
                    items: of(group),
                })
                .collect()
        })
    }

    fn effort(groups: &[Group], taken: &[usize]) -> u64 {
        let items = groups.iter().flat_map(|group| &group.items);
        items
            .filter(|item| taken.contains(&item.gap))
            .map(|item| u64::from(item.effort))
            .sum()
    }

    /// The most any subset is worth, and the least effort that brings it.
    fn by_trying_all(groups: &[Group], budget: u32) -> (u128, u64) {
        let count: usize = groups.iter().map(|group| group.items.len()).sum();
        let subsets = (0..1usize << count).map(|set| {
            let taken: Vec<usize> = (0..count).filter(|item| set >> item & 1 == 1).collect();
            (worth(groups, &taken), effort(groups, &taken))
        });
        subsets
            .filter(|(_, used)| *used <= u64::from(budget))
            .max_by_key(|(worth, used)| (*worth, Reverse(*used)))
            .expect("the empty set is within every budget")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_choice_equals_trying_every_subset(groups in groups(), budget in 0..400u32) {
            let choice = choose(&groups, budget, usize::MAX);
            prop_assert!(choice.proven);
            prop_assert_eq!(choice.used, effort(&groups, &choice.taken));
            prop_assert_eq!((worth(&groups, &choice.taken), choice.used), by_trying_all(&groups, budget));
        }

        #[test]
        fn with_few_steps_it_stays_within_the_budget_and_above_the_greedy_choice(
            groups in groups(), budget in 0..400u32, steps in 0..600usize,
        ) {
            let choice = choose(&groups, budget, steps);
            prop_assert!(choice.used <= u64::from(budget));
            prop_assert_eq!(choice.used, effort(&groups, &choice.taken));
            let (most, _) = by_trying_all(&groups, budget);
            let reached = worth(&groups, &choice.taken);
            prop_assert!(reached <= most);
            prop_assert!(reached == most || !choice.proven);
            for with_deficits in [true, false] {
                let greedy = by_worth_for_effort(&groups, budget, with_deficits);
                prop_assert!(reached >= worth(&groups, &greedy.taken));
            }
        }
    }

    #[test]
    fn a_group_with_something_to_make_good_is_entered_only_when_it_pays() {
        let item = |gap, effort, value| Item { gap, effort, value };
        let plain = Group {
            deficit: 0,
            items: vec![item(0, 10, 5)],
        };
        let sunk = Group {
            deficit: 30,
            items: vec![item(1, 10, 20), item(2, 10, 20)],
        };
        let both = [plain, sunk];
        assert_eq!(choose(&both, 10, 1_000).taken, [0]);
        // Two gaps of the sunk group bring ten, the plain one and one of them five.
        assert_eq!(choose(&both, 20, 1_000).taken, [1, 2]);
        assert_eq!(choose(&both, 1_000, 1_000).taken, [0, 1, 2]);
        assert_eq!(choose(&both, 1_000, 1_000).used, 30);
    }
}
