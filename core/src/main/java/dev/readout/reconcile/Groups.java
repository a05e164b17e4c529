package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Numbered things of articles that are put together step by step (union–find). */
final class Groups {
    private final int[] parent;
    /** The articles that a group's members come from, kept at its leader. */
    private final List<Set<ArticleId>> articles = new ArrayList<>();

    /** @param articleOf the article of each thing, by its number */
    Groups(List<ArticleId> articleOf) {
        parent = new int[articleOf.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            articles.add(new HashSet<>(Set.of(articleOf.get(i))));
        }
    }

    int find(int member) {
        int root = member;
        while (parent[root] != root) {
            root = parent[root];
        }
        while (parent[member] != root) {
            int next = parent[member];
            parent[member] = root;
            member = next;
        }
        return root;
    }

    /** Puts two groups together; the lower number leads. */
    void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a != b) {
            int leader = Math.min(a, b);
            int joined = Math.max(a, b);
            parent[joined] = leader;
            articles.get(leader).addAll(articles.get(joined));
        }
    }

    /** Returns whether the groups of the two hold members of one article. */
    boolean shareArticle(int one, int other) {
        return !Collections.disjoint(articles.get(find(one)), articles.get(find(other)));
    }

    /** Returns the members of each group, groups and members in order. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(find(i), root -> new ArrayList<>()).add(i);
        }
        return new ArrayList<>(groups.values());
    }
}
