// Questions of the explorer to the API, as GraphQL over HTTP has it.
import type { GraphiQLProps } from "graphiql";

type Fetcher = GraphiQLProps["fetcher"];

export const answer: Fetcher = async (question, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...options?.headers,
    },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { errors: [{ message: `服务器没有给出结果（HTTP ${response.status}）` }] };
  }
};
